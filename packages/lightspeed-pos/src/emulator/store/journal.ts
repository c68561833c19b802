import { RefusedRequest } from "../refusal.js";

/** Remembers how to take back what a request wrote, so that a refused request leaves nothing behind. */
export class Journal {
  #undo: (() => void)[] | undefined;
  #changes = 0;

  /** Grows with whatever may have changed something: each write, and each request that may write. */
  get changes(): number {
    return this.#changes;
  }

  /** Whether a request that may write is under way. */
  get isOpen(): boolean {
    return this.#undo !== undefined;
  }

  /** Notes how to take back a write. */
  note(undo: () => void): void {
    this.#changes += 1;
    this.#undo?.push(undo);
  }

  /** Runs `work`; if it throws, everything noted meanwhile is taken back, last first. */
  run<T>(work: () => T): T {
    this.#undo = [];
    this.#changes += 1;
    try {
      return work();
    } catch (error) {
      if (!(error instanceof RefusedRequest && error.details.keepsChanges)) this.#takeBack();
      throw error;
    } finally {
      this.#undo = undefined;
    }
  }

  #takeBack(): void {
    const undo = this.#undo ?? [];
    this.#undo = undefined;
    for (const step of undo.reverse()) step();
  }
}
