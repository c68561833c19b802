type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

const FIRST_ROOM = 64;

/** A list of numbers that grows; none of them takes more than its array's type says. */
export class Growing<T extends Numbers> {
  readonly #make: new (
    length: number,
  ) => T;
  #numbers: T;
  #length = 0;

  constructor(make: new (length: number) => T) {
    this.#make = make;
    this.#numbers = new make(FIRST_ROOM);
  }

  get length(): number {
    return this.#length;
  }

  at(position: number): number {
    return this.#numbers[position] as number;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) this.#grow();
    this.#numbers[this.#length] = value;
    this.#length += 1;
  }

  /** Half as much again: what is left over of twice as much would be the most of a large shop's memory. */
  #grow(): void {
    const larger = new this.#make(Math.ceil(this.#numbers.length * 1.5));
    larger.set(this.#numbers as never);
    this.#numbers = larger;
  }
}
