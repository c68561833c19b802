import { decodeOnce } from "./percent.js";

/** One parameter of a query. */
export interface Parameter {
  readonly name: string;
  /** Decoded once. */
  readonly value: string;
  /** As it came, for what is split before it is decoded. */
  readonly raw: string;
}

/**
 * The parameters of a request, by name.
 *
 * They are read from the raw text by hand: `or` is split before it is decoded, so nothing may decode it earlier.
 * A name that stands twice keeps its last value (assumed: that is how PHP reads a query).
 */
export class Query {
  readonly parameters: readonly Parameter[];
  readonly #byName: ReadonlyMap<string, Parameter>;

  constructor(raw: string) {
    const pieces = raw.split("&").filter((piece) => piece !== "");
    this.#byName = new Map(pieces.map(parameterOf).map((parameter) => [parameter.name, parameter]));
    this.parameters = [...this.#byName.values()];
  }

  /** The decoded value, or `undefined` where the parameter is missing. */
  get(name: string): string | undefined {
    return this.#byName.get(name)?.value;
  }

  /** The value before decoding. */
  raw(name: string): string | undefined {
    return this.#byName.get(name)?.raw;
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }
}

function parameterOf(piece: string): Parameter {
  const at = piece.indexOf("=");
  const name = at < 0 ? piece : piece.slice(0, at);
  const raw = at < 0 ? "" : piece.slice(at + 1);
  return { name: decodeOnce(name), value: decodeOnce(raw), raw };
}
