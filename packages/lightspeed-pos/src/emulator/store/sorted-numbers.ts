import { firstNotBefore } from "./search.js";

/** A few numbers, ascending, each once. */
export class SortedNumbers {
  readonly #numbers: number[] = [];

  get length(): number {
    return this.#numbers.length;
  }

  at(index: number): number {
    return this.#numbers[index] as number;
  }

  [Symbol.iterator](): Iterator<number> {
    return this.#numbers[Symbol.iterator]();
  }

  has(number: number): boolean {
    return this.#numbers[this.#placeOf(number)] === number;
  }

  add(number: number): void {
    const place = this.#placeOf(number);
    if (this.#numbers[place] !== number) this.#numbers.splice(place, 0, number);
  }

  delete(number: number): void {
    const place = this.#placeOf(number);
    if (this.#numbers[place] === number) this.#numbers.splice(place, 1);
  }

  /** The whole number at an index among those from zero on that are not in here. */
  skipping(index: number): number {
    return index + firstNotBefore(this.#numbers.length, (place) => this.at(place) - place <= index);
  }

  #placeOf(number: number): number {
    const { length } = this.#numbers;
    // Mostly they come one after another.
    if (length === 0 || number > this.at(length - 1)) return length;
    return firstNotBefore(length, (place) => this.at(place) < number);
  }
}
