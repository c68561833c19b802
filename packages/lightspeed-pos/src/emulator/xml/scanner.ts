import { badRequest, type RefusedRequest } from "../refusal.js";

/** A place in a text that moves on as the text is understood. */
export class Scanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  startsWith(sign: string): boolean {
    return this.#text.startsWith(sign, this.#at);
  }

  /** What stands before the next sign, or before the end; nothing where the sign is here. */
  before(sign: string): string {
    const found = this.#text.indexOf(sign, this.#at);
    return this.#text.slice(this.#at, found < 0 ? this.#text.length : found);
  }

  skip(length: number): void {
    this.#at += length;
  }

  /** Goes behind what stands between a sign that is here and the one that ends it, and gives it. */
  between(start: string, end: string): string {
    const from = this.#at + start.length;
    const to = this.#text.indexOf(end, from);
    if (to < 0) throw this.malformed(`${start} has no ${end}`);
    this.#at = to + end.length;
    return this.#text.slice(from, to);
  }

  /** Goes behind a sticky pattern, where it fits here. */
  match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found === null) return undefined;
    this.#at = pattern.lastIndex;
    return found;
  }

  malformed(what: string): RefusedRequest {
    const line = this.#text.slice(0, this.#at).split("\n").length;
    return badRequest(`The body is not valid XML: ${what} (line ${line}).`);
  }
}
