import type { Clock } from "../../../src/index.js";

/** How often each step was reached, and how often a process died or stood still there. */
export class Steps {
  readonly reached = new Map<string, number>();
  readonly deaths = new Map<string, number>();
  readonly freezes = new Map<string, number>();

  reach(step: string): void {
    count(this.reached, step);
  }

  die(step: string): void {
    count(this.deaths, step);
  }

  freeze(step: string): void {
    count(this.freezes, step);
  }

  /** One line for each step. */
  table(): string {
    const cell = (counts: ReadonlyMap<string, number>, step: string) => String(counts.get(step) ?? 0).padStart(9);
    const all = [this.reached, this.deaths, this.freezes];
    const rows = [...this.reached.keys()]
      .sort()
      .map((step) => step.padEnd(24) + all.map((one) => cell(one, step)).join(""));
    return [`${"step".padEnd(24)}  reached     died    froze`, ...rows].join("\n");
  }
}

function count(counts: Map<string, number>, step: string): void {
  counts.set(step, (counts.get(step) ?? 0) + 1);
}

/** What becomes of a process. */
export interface Fate {
  /** It dies when it has made so many steps. */
  readonly diesAfter?: number;
  /** It dies the first time that it comes to this step. */
  readonly diesAt?: string;
  /** It stands still the first time that it comes to this step, as on a laptop that is closed. */
  readonly freezesAt?: string;
}

/** Milliseconds: longer than any lease. */
const freezeTime = 90_000;

/** The life of a process: it dies when its fate says so, and from then on nothing in it goes on. */
export class Life {
  /** Resolves when it dies. */
  readonly death: Promise<void>;
  readonly #steps: Steps;
  readonly #fate: Fate;
  readonly #clock: Clock;
  #made = 0;
  #hasFrozen = false;
  #isDead = false;
  #die: () => void = () => {};

  constructor(steps: Steps, fate: Fate, clock: Clock) {
    this.#clock = clock;
    this.#steps = steps;
    this.#fate = fate;
    this.death = new Promise((resolve) => {
      this.#die = resolve;
    });
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  /** Comes to a step; for a process that dies there, or is dead, the promise never ends. */
  async step(name: string): Promise<void> {
    if (this.comesTo(name)) await new Promise(() => {});
    if (this.#hasFrozen || this.#fate.freezesAt !== name) return;
    this.#hasFrozen = true;
    this.#steps.freeze(name);
    await this.#clock.sleep(freezeTime);
  }

  /** Comes to a step, and tells whether that is the end. */
  comesTo(name: string): boolean {
    if (this.#isDead) return true;
    this.#steps.reach(name);
    this.#made += 1;
    const { diesAt, diesAfter = Number.POSITIVE_INFINITY } = this.#fate;
    if (diesAt !== name && this.#made < diesAfter) return false;
    this.#steps.die(name);
    this.#isDead = true;
    this.#die();
    return true;
  }
}
