import type { World } from "../world.js";

/** Numbers that choose what a step is done with; 0 is the plainest. */
export type Picks = readonly [number, number, number, number];

/** Something that happens in a shop: a call, or a few that belong together. */
export type Step = (world: World, picks: Picks) => Promise<unknown>;

export type Steps = Readonly<Record<string, Step>>;

/** One of some values. */
export function choose<const Values extends readonly [unknown, ...unknown[]]>(
  values: Values,
  choice: number,
): Values[number] {
  return values[choice % values.length];
}

export const QUANTITIES = ["1", "2", "3", "-1", "0", "0.5", "-2", "1.255"] as const;
export const PRICES = ["10", "4.99", "0", "0.005", "199.95", "33.335", "-5"] as const;
export const PERCENTS = ["0.1", "0", "0.15", "1", "0.333", "0.0725"] as const;

/** Who sells, and where. */
export const AT_THE_TILL = { employeeID: "1", registerID: "1", shopID: "1" };
