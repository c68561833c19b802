export * from "./call.js";
export * from "./field.js";
export * from "./infer.js";
export * from "./kind.js";
export * from "./money.js";
export { patternOf } from "./pattern.js";
export * from "./relation.js";
export * from "./resource.js";
