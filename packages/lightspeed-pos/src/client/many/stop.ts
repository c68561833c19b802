import type { Clock } from "../../rate-limit/index.js";

/** How long rows that are on their way get to be answered once a run stops, in milliseconds. */
const grace = 5000;

/** A row's part in a run that may stop. */
interface Ticket {
  readonly signal: AbortSignal;
  /** From here on it is left alone until the grace is over. */
  goesOut(): void;
  /** It is over. */
  end(): void;
}

/** Thrown where a row was about to go out and the run has stopped. */
export class Stopped extends Error {}

/** Stops a run: what waits at once, and what is on its way when it had its time. */
export class Stop {
  readonly #clock: Clock;
  readonly #onStop: () => void;
  readonly #waiting = new Set<AbortController>();
  readonly #out = new Set<AbortController>();
  readonly #over = new AbortController();
  #reason: Error | undefined;
  constructor(clock: Clock, onStop: () => void) {
    this.#clock = clock;
    this.#onStop = onStop;
  }

  /** Why the run stops; `undefined` while it goes on. */
  get reason(): Error | undefined {
    return this.#reason;
  }

  now(reason: Error): void {
    if (this.#reason) return;
    this.#reason = reason;
    this.#onStop();
    for (const controller of this.#waiting) controller.abort(reason);
    this.#clock.sleep(grace, this.#over.signal).then(
      () => {
        for (const controller of this.#out) controller.abort(reason);
      },
      () => {},
    );
  }

  ticket(): Ticket {
    const controller = new AbortController();
    this.#waiting.add(controller);
    if (this.#reason) controller.abort(this.#reason);
    return {
      signal: controller.signal,
      goesOut: () => {
        if (this.#reason && !this.#out.has(controller)) throw new Stopped("The run has stopped.");
        this.#waiting.delete(controller);
        this.#out.add(controller);
      },
      end: () => {
        this.#waiting.delete(controller);
        this.#out.delete(controller);
      },
    };
  }

  /** Everything is over: nothing waits for the grace any more. */
  end(): void {
    this.#over.abort("over");
  }
}
