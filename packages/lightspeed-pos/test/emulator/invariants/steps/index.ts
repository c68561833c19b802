import { backOffice } from "./back-office.js";
import { categories, goods } from "./goods.js";
import { mistakes } from "./mistakes.js";
import { people, registers } from "./people.js";
import { counts, orders, transfers } from "./purchasing.js";
import { openSales, payments, reservations } from "./sales.js";
import { staff } from "./staff.js";
import type { Steps } from "./step.js";
import { workshop } from "./workshop.js";

export type { Picks } from "./step.js";

/** Everything that can happen. */
export const steps: Steps = {
  ...openSales,
  ...payments,
  ...goods,
  ...categories,
  ...people,
  ...registers,
  ...reservations,
  ...orders,
  ...transfers,
  ...counts,
  ...workshop,
  ...backOffice,
  ...staff,
  ...mistakes,
};

/** What goes together: of everything at once, too little would come of any one thing. */
export interface Day {
  /** What it begins with. */
  readonly opening: readonly string[];
  readonly steps: Steps;
}

export const days: readonly Day[] = [
  { opening: ["openSale"], steps: { ...openSales, ...payments } },
  { opening: ["createGiftCard"], steps: { ...openSales, ...payments, ...people, ...registers } },
  { opening: [], steps: { ...openSales, ...payments, ...goods, ...counts } },
  { opening: ["reserve"], steps: { ...openSales, ...payments, ...reservations, ...orders, ...goods, ...staff } },
  { opening: ["createWorkorder", "addPart", "addLabor"], steps: { ...workshop, ...payments, ...staff } },
  { opening: ["createTransfer", "createCount"], steps: { ...goods, ...orders, ...transfers, ...counts, ...staff } },
  { opening: ["createMatrix", "createVariant"], steps: { ...goods, ...categories } },
  { opening: ["createItem"], steps: { ...openSales, ...people, ...goods, ...backOffice } },
  { opening: ["reserveSpecial", "createOrder", "orderSpecialOrder"], steps: { ...reservations, ...orders, ...staff } },
  { opening: ["sell", "refund"], steps: pick("sell", "refund", "openRefund", "refundLine", "archiveSale", "voidSale") },
  {
    opening: ["createTransfer", "addTransferItem", "sendTransfer"],
    steps: { ...transfers, ...pick("setStock", "receiveTransfer", "sell", "archiveItem", "restoreItem") },
  },
  {
    opening: ["createWorkorder", "addPart"],
    steps: { ...workshop, ...pick("payAndComplete", "voidSale", "archiveSale", "setStock") },
  },
  { opening: [], steps },
];

function pick(...names: readonly string[]): Steps {
  return Object.fromEntries(Object.entries(steps).filter(([name]) => names.includes(name)));
}

export { mistakes };
