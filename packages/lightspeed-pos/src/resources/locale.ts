import { amount, boolean, code, id, integer, type Row, resource, structures, text } from "../schema/index.js";

/** What a country's shops have in common: money, taxes, dates. Documented: /retail/endpoints/Locale. */
export const locale = resource("Locale", {
  collection: "locales",
  scope: "versionless",
  whole: true,
  id: "localeID",
  actions: ["list"],
  fields: {
    localeID: id().internal(),
    name: text().unfilterable().readOnly(),
    country: text().unfilterable().readOnly(),
    countryCode: code().unfilterable().readOnly(),
    /** With commas between them. */
    states: text().unfilterable().readOnly(),
    currencySymbol: text().unfilterable().readOnly(),
    currencyCode: code().unfilterable().readOnly(),
    /** Digits after the point. */
    currencyPrecision: integer().unfilterable().readOnly(),
    /** The smallest coin. No documented sample has it. */
    cashRoundingPrecision: amount().unfilterable().optional().readOnly(),
    includeTaxOnLabels: boolean().unfilterable().readOnly(),
    languageTag: code().unfilterable().readOnly(),
    /** As PHP writes it: `d/m/Y`. */
    dateFormat: text().unfilterable().readOnly(),
    /** No documented sample has it. */
    datetimeFormat: text().unfilterable().optional().readOnly(),
    CurrencyDenominations: structures("CurrencyDenomination", {
      name: text(),
      value: amount(),
      /** Whether it is counted when a register is closed (assumed). */
      significant: boolean(),
    }).readOnly(),
    taxName1: text().unfilterable().optional().readOnly(),
    taxName2: text().unfilterable().optional().readOnly(),
  },
});

/** A locale's data. */
export interface Locale extends Row<typeof locale> {
  name: string;
}
