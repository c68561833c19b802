/** Keys of records by position; equal values have equal keys, and few others share them. */
export interface Keys {
  readonly length: number;
  keyAt(position: number): number;
}

/** Positions by key, in two lists of numbers: eight bytes for each record, however many keys there are. */
export class Groups {
  readonly #mask: number;
  /** Where the positions of a bucket begin; the next bucket's begin is their end. */
  readonly #starts: Uint32Array;
  readonly #positions: Uint32Array;

  constructor({ length, keyAt }: Keys) {
    const buckets = 2 ** Math.ceil(Math.log2(length + 1));
    this.#mask = buckets - 1;
    this.#starts = new Uint32Array(buckets + 1);
    this.#positions = new Uint32Array(length);
    for (let position = 0; position < length; position += 1) this.#count(keyAt(position));
    for (let bucket = 0; bucket < buckets; bucket += 1) this.#shift(bucket);
    const next = this.#starts.slice();
    for (let position = 0; position < length; position += 1) {
      const bucket = keyAt(position) & this.#mask;
      this.#positions[next[bucket] as number] = position;
      next[bucket] = (next[bucket] as number) + 1;
    }
  }

  /** Where records with this key stand, ascending, and perhaps some others. */
  about(key: number): Uint32Array {
    const bucket = key & this.#mask;
    return this.#positions.subarray(this.#starts[bucket], this.#starts[bucket + 1]);
  }

  #count(key: number): void {
    const after = (key & this.#mask) + 1;
    this.#starts[after] = (this.#starts[after] as number) + 1;
  }

  #shift(bucket: number): void {
    this.#starts[bucket + 1] = (this.#starts[bucket + 1] as number) + (this.#starts[bucket] as number);
  }
}
