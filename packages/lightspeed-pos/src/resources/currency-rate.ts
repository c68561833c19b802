import { code, type Extra, id, type Row, rate, resource, timestamp } from "../schema/index.js";
import type { Input, Patch } from "./forms.js";

/** What another currency is worth. Documented: /retail/endpoints/CurrencyRate. */
export const currencyRate = resource("CurrencyRate", {
  collection: "currencyRates",
  whole: true,
  id: "currencyRateID",
  actions: ["list", "get", "create", "update"],
  fields: {
    currencyRateID: id(),
    /** Three letters, like `EUR`. */
    currencyCode: code().required().assumed("required"),
    rate: rate().required().assumed("required"),
    createTime: timestamp().readOnly(),
    timeStamp: timestamp().readOnly(),
  },
});

/** The data of a currency's rate. */
export interface CurrencyRate extends Row<typeof currencyRate> {
  currencyRateID: number;
}

/** What creating a currency's rate takes. */
export interface CurrencyRateInput extends Input<typeof currencyRate> {
  extra?: Extra;
}

/** What changing a currency's rate takes: absent keeps, `null` clears. */
export interface CurrencyRatePatch extends Patch<typeof currencyRate> {
  extra?: Extra;
}
