import type { WireRecord } from "../store/record.js";

type Place = readonly [
  name: string,
  code: string,
  symbol: string,
  currency: string,
  language: string,
  dates: string,
  tax: string,
  coins: readonly (readonly [name: string, value: string])[],
];

const dollars = [
  ["$100", "100"],
  ["$50", "50"],
  ["$20", "20"],
  ["$10", "10"],
  ["$5", "5"],
  ["$1", "1"],
  ["25¢", "0.25"],
  ["10¢", "0.1"],
  ["5¢", "0.05"],
  ["1¢", "0.01"],
] as const;

const euros = [
  ["€100", "100"],
  ["€50", "50"],
  ["€20", "20"],
  ["€10", "10"],
  ["€5", "5"],
  ["€2", "2"],
  ["€1", "1"],
  ["50c", "0.5"],
  ["20c", "0.2"],
  ["10c", "0.1"],
] as const;

const places: readonly Place[] = [
  ["Belgium", "BE", "€", "EUR", "en_BE", "d-m-Y", "BTW/TVA", euros],
  ["Canada", "CA", "$", "CAD", "en_CA", "d/m/Y", "GST", dollars],
  ["Netherlands", "NL", "€", "EUR", "en_NL", "d-m-Y", "BTW", euros],
  ["United States", "US", "$", "USD", "en_US", "m/d/Y", "Tax", dollars],
];

/** Some of the countries that the API knows. */
export const locales: readonly WireRecord[] = places.map(
  ([name, countryCode, currencySymbol, currencyCode, languageTag, dateFormat, taxName1, coins], index) => ({
    localeID: String(index + 1),
    name,
    country: name,
    countryCode,
    states: "",
    currencySymbol,
    currencyCode,
    currencyPrecision: "2",
    includeTaxOnLabels: "false",
    languageTag,
    dateFormat,
    CurrencyDenominations: coins.map(([coin, value]) => ({
      name: coin,
      value,
      significant: String(Number(value) >= 1),
    })),
    taxName1,
  }),
);
