import {
  amount,
  type Extra,
  id,
  integer,
  quantity,
  type Row,
  reference,
  resource,
  structure,
  timestamp,
} from "../schema/index.js";
import type { Patch } from "./forms.js";

/**
 * The stock of one item in one shop; the one with `shopID` 0 sums up all shops. Documented: /retail/endpoints/ItemShop.
 *
 * Fields are optional where older answers, or those that come with an item, lack them (observed).
 */
export const itemShop = resource("ItemShop", {
  collection: "itemShops",
  id: "itemShopID",
  actions: ["list", "get", "update"],
  fields: {
    itemShopID: id(),
    /** On hand. Negative when more was sold than there was. Set it with `items.update(id, { ItemShops: [{ … }] })`. */
    qoh: quantity().throughParent(),
    /** What can be sold: `qoh`, or 0 where that is negative. */
    sellable: quantity().optional().readOnly(),
    /** On open purchase orders. */
    backorder: quantity().optional().readOnly(),
    /** What breaking boxes down or building them up could give. */
    componentQoh: quantity().optional().readOnly(),
    /** The same of boxes that are on order. */
    componentBackorder: quantity().optional().readOnly(),
    onLayaway: quantity().optional().readOnly(),
    onSpecialOrder: quantity().optional().readOnly(),
    /** The table of fields spells it `onWorkOrder`; answers do not (observed). */
    onWorkorder: quantity().optional().readOnly(),
    /** On the way to another shop. */
    onTransferOut: quantity().optional().readOnly(),
    /** On the way from another shop. */
    onTransferIn: quantity().optional().readOnly(),
    /** Only the sum of all shops has it. */
    averageCost: amount().optional().readOnly(),
    /** The lot that the next sale takes from. */
    nextFifoLotID: reference("Inventory").optional().readOnly(),
    nextFifoLotCost: amount().optional().readOnly(),
    lastReceivedLotID: reference("Inventory").optional().readOnly(),
    lastReceivedCost: amount().optional().readOnly(),
    /** Worth of the stock, first in, first out. */
    totalValueFifo: amount().optional().readOnly(),
    /** Worth of the stock at average cost. */
    totalValueAvgCost: amount().optional().readOnly(),
    totalValueNegativeInventory: amount().optional().readOnly(),
    /** Reorder when no more than this is on hand. */
    reorderPoint: quantity().optional(),
    /** Reorder up to this. */
    reorderLevel: quantity().optional(),
    timeStamp: timestamp().optional().readOnly(),
    itemID: reference("Item").readOnly(),
    /** Inside an item it names the shop to change, instead of `itemShopID`. */
    shopID: reference("Shop").throughParent(),
    /** Reserved pieces, by reason. Deprecated by the API; lists do not show it (observed). */
    m: structure({
      layaways: integer(),
      specialorders: integer(),
      workorders: integer(),
    }).singleOnly(),
  },
  sort: ["itemShopID", "timeStamp"],
});

/** The data of an item's stock in a shop. */
export interface ItemShop extends Row<typeof itemShop> {
  itemShopID: number;
}

/** What changing an item's stock settings takes: absent keeps, `null` clears. */
export interface ItemShopPatch extends Patch<typeof itemShop> {
  extra?: Extra;
}
