import type { WireRecord } from "../store/record.js";
import type { Writer } from "../write/writer.js";
import { cannot, recordOf } from "./deed.js";

/** A purchase order that something can still be done with. */
export function openOrder(write: Writer, orderID: string | undefined): WireRecord {
  const order = recordOf(write, "Order", orderID);
  const state = (["complete", "archived"] as const).find((name) => order[name] === "true");
  if (state !== undefined) throw cannot(`Order ${orderID} is ${state}.`);
  recordOf(write, "Shop", String(order.shopID));
  return order;
}
