import type { ResourceName } from "../../resources/index.js";
import type { WireRecord } from "../store/record.js";
import type { Random } from "./random.js";
import type { Tables } from "./tables.js";
import { flag, NONE } from "./wire.js";

/** Adds what some records have in the fields of the account's own, but for the shelves of items. */
export function addCustomFieldValues(tables: Tables, random: Random): void {
  for (const { itemID, createTime } of some(tables, "Item", 0.05, random)) {
    addValue(
      tables,
      { itemID },
      { of: "ItemCustomField", field: "Terrain", value: [choice(random)], time: createTime },
    );
  }
  for (const { customerID, createTime } of some(tables, "Customer", 0.1, random)) {
    const owner = { customerID };
    const wants = flag(random.chance(0.6));
    addValue(tables, owner, { of: "CustomerCustomField", field: "Newsletter", value: wants, time: createTime });
    const value = [choice(random), ...(random.chance(0.3) ? [choice(random)] : [])];
    addValue(tables, owner, { of: "CustomerCustomField", field: "Rides", value, time: createTime });
  }
  for (const { orderID, createTime } of some(tables, "Order", 0.3, random)) {
    const value = `B-${random.between(1000, 9999)}`;
    addValue(tables, { orderID }, { of: "OrderCustomField", field: "PO", value, time: createTime });
  }
}

/** Some records of a resource, by chance. */
function some(tables: Tables, name: ResourceName, share: number, random: Random): readonly WireRecord[] {
  const records = tables.founded(name);
  const chosen: number[] = [];
  for (let position = 0; position < records.length; position += 1) if (random.chance(share)) chosen.push(position);
  return chosen.map((position) => records.at(position));
}

/** Each field of choices has three. */
function choice(random: Random): WireRecord {
  return { customFieldChoiceID: String(random.between(1, 3)) };
}

interface ValuePlan {
  readonly of: "ItemCustomField" | "CustomerCustomField" | "OrderCustomField";
  /** The name of the field. */
  readonly field: string;
  readonly value: string | readonly WireRecord[];
  readonly time: WireRecord[string];
}

function addValue(tables: Tables, owner: WireRecord, { of, field, value, time }: ValuePlan): void {
  const { customFieldID = NONE, name = "", type = "" } = tables.of(of).find((each) => each.name === field) ?? {};
  tables.add("CustomFieldValue", {
    customFieldValueID: tables.nextID("CustomFieldValue"),
    customFieldID,
    name,
    type,
    value,
    timeStamp: time,
    itemID: NONE,
    itemMatrixID: NONE,
    customerID: NONE,
    orderID: NONE,
    ...owner,
  });
}
