export * from "./load.js";
export * from "./query.js";
export * from "./where.js";
export * from "./compile.js";
export * from "./contradiction.js";
export * from "./encoding.js";
export { mostValuesInOneFilter } from "./conditions.js";
export * from "./price.js";
