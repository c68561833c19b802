import type { Check } from "./check.js";

/** The log of the stock is history: what it names may be gone. */
const HISTORY = /^records\.InventoryLog/;

/** The whole shop can be loaded again as it is: nothing refers to what is gone, and nothing is lost. */
export const snapshotLoadsAgain: Check = async (world) => {
  const before = world.shop.snapshot();
  const warnings = world.shop.restore(before);
  const after = world.shop.snapshot();
  const changed = Object.keys(before.records).filter(
    (name) => JSON.stringify(before.records[name]) !== JSON.stringify(after.records[name]),
  );
  return [
    ...warnings.filter((warning) => !HISTORY.test(warning)),
    ...changed.map((name) => `${name} came back otherwise`),
  ];
};
