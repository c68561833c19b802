import { badRequest } from "../refusal.js";
import { decimal } from "../values/decimal.js";
import type { Behaviour } from "./behaviour.js";
import { setStock } from "./stock/moves.js";
import { SUMMARY } from "./stock/rows.js";

/** The stock of an item in a shop: made with the item, its quantity set through the item. */
export const itemShop: Behaviour = {
  /** Shops ascending, the summary last (observed). */
  order: (a, b) => rank(a.shopID) - rank(b.shopID),

  computed: {
    m: ({ onLayaway, onSpecialOrder, onWorkorder }) => ({
      layaways: onLayaway ?? "0",
      specialorders: onSpecialOrder ?? "0",
      workorders: onWorkorder ?? "0",
    }),
  },

  identify: ({ shopID }, siblings) => siblings.find((row) => row.shopID === String(shopID)),

  creating(_draft, { owner }) {
    if (owner !== undefined) throw invalidItemShop();
  },

  updating(record, changes, { write }) {
    const { qoh } = changes;
    delete changes.qoh;
    delete changes.shopID;
    if (typeof qoh !== "string") return;
    if (record.shopID !== SUMMARY) setStock(write, record, decimal(qoh), { reason: "ManualQuantityAdjustment" });
    // Sent back as it was read it asks for nothing.
    else if (qoh !== record.qoh) throw invalidItemShop();
  },
};

function rank(shopID: unknown): number {
  return shopID === SUMMARY ? Number.POSITIVE_INFINITY : Number(shopID);
}

/** Documented: invalid ones are refused. The wording is assumed. */
function invalidItemShop() {
  return badRequest("Invalid ItemShop: name one of the item's shops by itemShopID or shopID, and not the sum of all.");
}
