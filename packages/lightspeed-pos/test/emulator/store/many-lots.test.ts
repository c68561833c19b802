import { expect, it } from "vitest";
import { Lots } from "../../../src/emulator/behaviours/stock/lots.js";
import { Store } from "../../../src/emulator/store/store.js";
import { decimal } from "../../../src/emulator/values/decimal.js";

const MANY = 3000;

/** Lots of one piece each. */
function manyLots(): Lots {
  const lots = new Lots(new Store({}), { itemShopID: "1", itemID: "1", shopID: "1", qoh: "0" });
  for (let count = 0; count < MANY; count += 1) {
    lots.add({ received: decimal("1"), onHand: decimal("1"), onHold: decimal("0"), cost: decimal("3") });
  }
  return lots;
}

it("are held and given back in a moment, however many there are [layaway.lots-given-back]", () => {
  const lots = manyLots();
  const start = performance.now();
  const held = lots.take(decimal(String(MANY)), true);
  expect(lots.next).toBeUndefined();
  lots.putBack(held, decimal(String(MANY)));
  // It took half a minute when each piece looked through all lots.
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(lots.worth.toFixed()).toBe(String(3 * MANY));
});

it("give up what is held elsewhere than data say, once", () => {
  const lots = new Lots(new Store({}), { itemShopID: "1", itemID: "1", shopID: "1", qoh: "0" });
  const [none, one, two] = ["0", "1", "2"].map(decimal) as [ReturnType<typeof decimal>, never, never];
  const cost = decimal("3");
  const empty = lots.add({ received: one, onHand: none, onHold: none, cost });
  const full = lots.add({ received: two, onHand: none, onHold: two, cost });
  lots.putBack(
    [
      { ...empty, pieces: one },
      { ...full, pieces: one },
    ],
    two,
  );
  expect(lots.worth.toFixed()).toBe("6");
  expect(lots.next?.pieces.toFixed()).toBe("2");
});
