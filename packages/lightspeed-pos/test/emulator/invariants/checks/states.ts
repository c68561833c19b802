import { text } from "./amounts.js";
import type { Check } from "./check.js";

/** A sale is open, completed or archived, and only a completed one says when; one that is voided was completed. */
export const salesAreInOneState: Check = async (world) =>
  (await world.list("Sale")).flatMap((sale) => {
    const [completed, archived] = [sale.completed, sale.archived].map((state) => text(state) === "true");
    if (completed && archived) return [`sale ${text(sale.saleID)} is completed and archived at once`];
    const isTold = sale.completeTime !== undefined;
    if (isTold === completed) return [];
    return [`sale ${text(sale.saleID)} ${isTold ? "says" : "does not say"} when it was completed`];
  });
