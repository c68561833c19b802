import type { Behaviour } from "./behaviour.js";

/** Goods of a delivery where the path does not name the order: who took them in is not told there (documented samples). */
export const shipmentItem: Behaviour = { omits: ["employeeID"] };
