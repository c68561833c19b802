import {
  boolean,
  id,
  type Row,
  rate,
  reference,
  resource,
  structure,
  structures,
  text,
  timestamp,
  toOne,
} from "../schema/index.js";

/** Whom the account buys from. Documented: /retail/endpoints/Vendor. */
export const vendor = resource("Vendor", {
  id: "vendorID",
  actions: [],
  fields: {
    vendorID: id(),
    /** Seen to go missing after a write in 2016 (observed). */
    name: text().optional(),
    archived: boolean().unfilterable().readOnly(),
    /** Whom the vendor knows the account as. */
    accountNumber: text(),
    priceLevel: text(),
    updatePrice: boolean(),
    updateCost: boolean(),
    updateDescription: boolean(),
    shareSellThrough: boolean(),
    timeStamp: timestamp().readOnly(),
    contactID: reference("Contact").nestedOnly(),
    purchasingCurrency: structure({ code: text(), symbol: text(), rate: rate() }).optional().readOnly(),
    b2bSellerUID: text().optional(),
    /** Whom to talk to. Seen with these names alone. */
    Reps: structures("VendorRep", { firstName: text(), lastName: text() }).optional(),
  },
  relations: {
    Contact: toOne("Contact", "contactID").writable(),
  },
});

/** A vendor's data. */
export interface Vendor extends Row<typeof vendor> {
  vendorID: number;
}
