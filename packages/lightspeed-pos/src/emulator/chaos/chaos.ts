import { type Random, seededRandom } from "../seed/index.js";
import { aimOf, type IsAimed } from "./aim.js";
import { checkedRule } from "./check.js";
import type { ActiveRule, ChaosRule } from "./rule.js";

/** What goes wrong on purpose. */
export interface EmulatorChaos {
  /** The rules in force, in the order they were added, and how often each has struck. */
  readonly rules: readonly ActiveRule[];
  /**
   * Adds a rule. A request suffers one fault at most: that of the first rule that strikes.
   *
   * ```ts
   * shop.chaos.add({ fault: "reset", when: "after", method: "POST", path: "Sale", nth: 3 });
   * shop.chaos.add({ fault: "rateLimit", retryAfter: false, rate: 0.02 });
   * ```
   */
  add(rule: ChaosRule): ActiveRule;
  /** Ends the rule of a number, and tells whether there was one. */
  remove(number: number): boolean;
  /** Ends all rules. */
  clear(): void;
}

/** Holds requests against rules. The same seed strikes the same requests, as long as they arrive in the same order. */
export class Chaos implements EmulatorChaos {
  readonly #seed: number;
  readonly #first: readonly ChaosRule[];
  #rules: Watch[] = [];
  #added = 0;

  constructor(seed: number, first: readonly ChaosRule[]) {
    this.#seed = seed;
    this.#first = first;
    this.reset();
  }

  get rules(): readonly ActiveRule[] {
    return [...this.#rules];
  }

  add(rule: ChaosRule): ActiveRule {
    const checked = checkedRule(rule);
    this.#added += 1;
    const watch = new Watch(this.#added, { ...checked }, seededRandom(this.#seed, `chaos ${this.#added}`));
    this.#rules.push(watch);
    return watch;
  }

  remove(number: number): boolean {
    const left = this.#rules.filter((rule) => rule.number !== number);
    const wasThere = left.length < this.#rules.length;
    this.#rules = left;
    return wasThere;
  }

  clear(): void {
    this.#rules = [];
  }

  /** Goes back to the rules of the start, and counts anew. */
  reset(): void {
    this.#rules = [];
    this.#added = 0;
    for (const rule of this.#first) this.add(rule);
  }

  /** The rule that strikes a request, if any. Every rule counts it. */
  meet(method: string, url: string): ActiveRule | undefined {
    const [path = ""] = url.split("?");
    const ready = this.#rules.filter((watch) => watch.wantsToStrike(method, path));
    ready[0]?.strike();
    return ready[0];
  }
}

/** A rule with its counts. */
class Watch implements ActiveRule {
  readonly number: number;
  readonly rule: ChaosRule;
  readonly #isAimed: IsAimed;
  readonly #random: Random;
  #seen = 0;
  #struck = 0;

  constructor(number: number, rule: ChaosRule, random: Random) {
    this.number = number;
    this.rule = rule;
    this.#isAimed = aimOf(rule);
    this.#random = random;
  }

  get seen(): number {
    return this.#seen;
  }

  get struck(): number {
    return this.#struck;
  }

  wantsToStrike(method: string, path: string): boolean {
    if (!this.#isAimed(method, path)) return false;
    this.#seen += 1;
    const { nth = 1, rate = 1, times = this.rule.nth === undefined ? Number.POSITIVE_INFINITY : 1 } = this.rule;
    // Chance is asked for every request, so that what one rule does never changes whom it strikes later.
    const isDrawn = this.#random.chance(rate);
    return isDrawn && this.#seen >= nth && this.#struck < times;
  }

  strike(): void {
    this.#struck += 1;
  }

  toJSON(): ActiveRule {
    const { number, rule, seen, struck } = this;
    return { number, rule, seen, struck };
  }
}
