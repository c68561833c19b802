import {
  boolean,
  type Extra,
  id,
  integer,
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
import type { Input, Patch } from "./forms.js";

/** Whom the account buys from. Documented: /retail/endpoints/Vendor. */
export const vendor = resource("Vendor", {
  collection: "vendors",
  id: "vendorID",
  actions: ["list", "get", "create", "update", "archive"],
  fields: {
    vendorID: id(),
    /** Seen to go missing after a write in 2016 (observed). */
    name: text().optional().required().assumed("required"),
    /** `false` restores an archived vendor (assumed). Filter with the `archived` option. */
    archived: boolean().unfilterable().assumed("writable"),
    /** Whom the vendor knows the account as. */
    accountNumber: text(),
    /** How the account is connected with a catalog of the vendor, if it is. */
    integrationName: text().nestedOnly(),
    integrationLogin: text().nestedOnly(),
    integrationPassword: text().nestedOnly(),
    integrationAccount: text().nestedOnly(),
    /** A number, whatever the name says (observed). */
    integrationEnabled: integer().nestedOnly(),
    /** The vendor's name for the prices that the account gets. */
    priceLevel: text(),
    updatePrice: boolean(),
    updateCost: boolean(),
    updateDescription: boolean(),
    shareSellThrough: boolean(),
    timeStamp: timestamp().readOnly(),
    contactID: reference("Contact").nestedOnly(),
    noteID: reference("Note").nestedOnly(),
    currencyRateID: reference("CurrencyRate").nestedOnly(),
    purchasingCurrency: structure({ code: text(), symbol: text(), rate: rate() }).optional().readOnly(),
    /** What NuORDER calls this vendor. */
    b2bSellerUID: text().optional(),
    /** Whom to talk to. Seen with these names alone; missing where there is nobody (observed). */
    Reps: structures("VendorRep", { firstName: text(), lastName: text() }).optional().alsoLoadedAs("Reps").last(),
  },
  relations: {
    Contact: toOne("Contact", "contactID").writable(),
  },
  load: ["Contact"],
  sort: ["vendorID", "timeStamp", "name"],
});

/** A vendor's data. */
export interface Vendor extends Row<typeof vendor> {
  vendorID: number;
}

/** What creating a vendor takes. */
export interface VendorInput extends Input<typeof vendor> {
  extra?: Extra;
}

/** What changing a vendor takes: absent keeps, `null` clears. */
export interface VendorPatch extends Patch<typeof vendor> {
  extra?: Extra;
}
