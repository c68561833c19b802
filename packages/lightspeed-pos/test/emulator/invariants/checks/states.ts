import { text } from "./amounts.js";
import type { Check } from "./check.js";

/** A sale is open, completed, archived or voided, and only a completed one says when. */
export const salesAreInOneState: Check = async (world) =>
  (await world.list("Sale")).flatMap((sale) => {
    const states = [sale.completed, sale.archived, sale.voided].filter((state) => text(state) === "true");
    if (states.length > 1) return [`sale ${text(sale.saleID)} is completed, archived or voided at once`];
    const isTold = sale.completeTime !== undefined;
    if (isTold === (text(sale.completed) === "true")) return [];
    return [`sale ${text(sale.saleID)} ${isTold ? "says" : "does not say"} when it was completed`];
  });
