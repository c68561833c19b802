/** So many pages must come without trouble before larger ones are tried again. */
const pagesUntilLarger = 8;

/** How many records a page asks for: fewer after the server failed under them, and more again once it has coped. */
export class PageSize {
  readonly #most: number;
  #current: number;
  #coped = 0;

  constructor(most: number) {
    this.#most = most;
    this.#current = most;
  }

  get current(): number {
    return this.#current;
  }

  /** A page of so many records was too much. */
  failed(limit: number): void {
    this.#current = Math.max(1, Math.floor(limit / 2));
    this.#coped = 0;
  }

  /** A page came. */
  coped(): void {
    this.#coped += 1;
    if (this.#coped < pagesUntilLarger) return;
    this.#current = Math.min(this.#most, this.#current * 2);
    this.#coped = 0;
  }
}
