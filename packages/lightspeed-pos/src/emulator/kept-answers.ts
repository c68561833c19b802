import type { Encoded } from "./encode.js";
import type { Store } from "./store/store.js";

/** Enough for tens of thousands of records in pages; a walk through more of them finds none of its pages again. */
const KEPT_BYTES = 64 * 1024 * 1024;

/** What an answer takes besides its text and its bytes. */
const BYTES_AROUND = 300;

/** The answers of one shop to reads, until something is written in it. What was asked longest ago goes first. */
export class KeptAnswers {
  readonly #store: Pick<Store, "changes">;
  readonly #most: number;
  /** In the order in which they were last asked for. */
  readonly #answers = new Map<string, Encoded>();
  #size = 0;
  #changes = -1;

  /** Of 0 bytes it keeps nothing. */
  constructor(store: Pick<Store, "changes">, mostBytes: number = KEPT_BYTES) {
    this.#store = store;
    this.#most = mostBytes;
  }

  /** The answer to what `key` says, all of which decides it; made where it is not kept. */
  answer(key: string, make: () => Encoded): Encoded {
    this.#forgetOutdated();
    const kept = this.#answers.get(key);
    if (kept === undefined) return this.#keep(key, make());
    this.#answers.delete(key);
    this.#answers.set(key, kept);
    return kept;
  }

  #forgetOutdated(): void {
    if (this.#changes === this.#store.changes) return;
    this.#changes = this.#store.changes;
    this.#answers.clear();
    this.#size = 0;
  }

  #keep(key: string, { contentType, text }: Encoded): Encoded {
    const answer = { contentType, text, bytes: Buffer.from(text) };
    const size = sizeOf(key, answer);
    if (size > this.#most) return answer;
    this.#answers.set(key, answer);
    this.#size += size;
    for (const [oldest, other] of this.#answers) {
      if (this.#size <= this.#most) break;
      this.#answers.delete(oldest);
      this.#size -= sizeOf(oldest, other);
    }
    return answer;
  }
}

/** Texts take two bytes for each character at most. */
function sizeOf(key: string, { text, bytes }: Encoded): number {
  return 2 * (key.length + text.length) + (bytes?.length ?? 0) + BYTES_AROUND;
}
