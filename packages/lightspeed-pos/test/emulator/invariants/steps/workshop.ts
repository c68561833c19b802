import { NOBODY, type World } from "../world.js";
import { choose, QUANTITIES, type Steps } from "./step.js";

const bench = (world: World, choice: number) => `Workorder/${world.pickLate("Workorder", choice)}`;

/** Where a part or labor stands: below its own work order, mostly. */
function placeOf(world: World, kind: "WorkorderItem" | "WorkorderLine", choice: number): string {
  const id = world.pickFitting(kind, choice, () => true);
  const workorderID = world.record(kind, id)?.workorderID ?? NOBODY;
  return choice === 7 ? `${bench(world, 0)}/${kind}/${id}` : `Workorder/${workorderID}/${kind}/${id}`;
}

/** Repairs, up to the sale of them. */
export const workshop: Steps = {
  createWorkorder: (world, [customer, shop, way]) =>
    world.create("Workorder", {
      customerID: world.pick("Customer", customer),
      shopID: world.pick("Shop", shop),
      employeeID: "1",
      warranty: way % 4 === 1,
    }),
  addPart: (world, [workorder, item, quantity, way]) =>
    world.create(
      "WorkorderItem",
      {
        itemID: world.pick("Item", item),
        unitQuantity: choose(QUANTITIES, quantity),
        isSpecialOrder: way % 3 === 1,
        tax: way % 2 === 0,
      },
      `${bench(world, workorder)}/WorkorderItem`,
    ),
  addLabor: (world, [workorder, hours, way]) =>
    world.create(
      "WorkorderLine",
      { note: "Labor", hours: choose(["1", "0", "2"], hours), minutes: "30", taxClassID: "2", tax: way % 2 === 1 },
      `${bench(world, workorder)}/WorkorderLine`,
    ),
  changePart: (world, [part, quantity]) =>
    world.call("PUT", `${placeOf(world, "WorkorderItem", part)}.json`, { unitQuantity: choose(QUANTITIES, quantity) }),
  changeLabor: (world, [labor, hours]) =>
    world.call("PUT", `${placeOf(world, "WorkorderLine", labor)}.json`, { hours: choose(["3", "0"], hours) }),
  removePart: (world, [part]) => world.call("DELETE", `${placeOf(world, "WorkorderItem", part)}.json`),
  removeLabor: (world, [labor]) => world.call("DELETE", `${placeOf(world, "WorkorderLine", labor)}.json`),
  checkout: (world, [workorder]) => world.call("POST", `${bench(world, workorder)}/Checkout.json`, {}),
  clone: (world, [workorder]) => world.call("POST", `${bench(world, workorder)}/Clone.json`, {}),
  archiveWorkorder: (world, [workorder]) => world.call("DELETE", `${bench(world, workorder)}.json`),
  restoreWorkorder: (world, [workorder]) => world.call("PUT", `${bench(world, workorder)}.json`, { archived: false }),
};
