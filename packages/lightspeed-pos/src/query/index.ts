export * from "./compile.js";
export { mostValuesInOneFilter } from "./conditions.js";
export * from "./contradiction.js";
export * from "./encoding.js";
export { isGiftCardLookup } from "./gift-card-lookup.js";
export * from "./load.js";
export * from "./price.js";
export * from "./query.js";
export * from "./where.js";
