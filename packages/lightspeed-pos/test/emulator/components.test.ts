import { describe, expect, it } from "vitest";
import { listOf, useShop, type Wire } from "./support.js";

const { create, get, put } = useShop({ items: 4 });

const thing = (description: string, more: object = {}) => create("Item", { description, ...more });
const stock = ({ itemID }: Wire, qoh: number, shopID = 1) =>
  put(`Item/${String(itemID)}.json`, { ItemShops: { ItemShop: { shopID, qoh } } });

/** What could be made of an item, in the first shop, the second, and all. */
async function makeable({ itemID }: Wire, field = "componentQoh"): Promise<string[]> {
  const rows = listOf((await get(`ItemShop.json?itemID=${String(itemID)}`)).json.ItemShop);
  return ["1", "2", "0"].map((shopID) => String(rows.find((row) => String(row.shopID) === shopID)?.[field]));
}

async function kit(itemType: string, parts: readonly (readonly [Wire, number])[]): Promise<Wire> {
  const ItemComponent = parts.map(([{ itemID }, quantity], index) => ({
    componentItemID: itemID,
    quantity,
    componentGroup: itemType === "box" ? index + 1 : 0,
  }));
  return thing("Kit", { itemType, ItemComponents: { ItemComponent } });
}

describe("an assembly", () => {
  it("could be built as often as there are enough of every part [item.component-stock]", async () => {
    const [wheel, frame] = [await thing("Wheel"), await thing("Frame")];
    await stock(wheel, 7);
    const bike = await kit("assembly", [
      [wheel, 2],
      [frame, 1],
    ]);
    expect(await makeable(bike)).toEqual(["0", "0", "0"]);
    await stock(frame, 5);
    expect(await makeable(bike)).toEqual(["3", "0", "3"]);
    await stock(frame, 1, 2);
    await stock(wheel, 2, 2);
    expect(await makeable(bike)).toEqual(["3", "1", "4"]);
    // Assemblies are not taken apart.
    await stock(bike, 4);
    expect(await makeable(wheel)).toEqual(["0", "0", "0"]);
  });

  it("could be built of what is on order, apart from that [item.component-stock]", async () => {
    const wheel = await thing("Wheel");
    const cart = await kit("assembly", [[wheel, 4]]);
    const { orderID } = await create("Order", { vendorID: 1, shopID: 1 });
    await create("OrderLine", { orderID, itemID: wheel.itemID, quantity: 9, price: 1 });
    expect(await makeable(cart, "componentBackorder")).toEqual(["2", "0", "2"]);
    expect(await makeable(cart)).toEqual(["0", "0", "0"]);
  });
});

describe("a box", () => {
  it("could be packed of singles, and gives singles when it is opened [item.component-stock]", async () => {
    const can = await thing("Can");
    const six = await kit("box", [[can, 6]]);
    await stock(six, 2);
    expect(await makeable(can)).toEqual(["12", "0", "12"]);
    await stock(can, 13);
    expect(await makeable(six)).toEqual(["2", "0", "2"]);
    await stock(six, -1);
    expect(await makeable(can)).toEqual(["0", "0", "0"]);
  });
});
