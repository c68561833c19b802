export { closest } from "./closest.js";
export { Decoder } from "./decode.js";
export { type LoadTree, loadTree } from "./load-tree.js";
export { isNothing, isObject, manyOf } from "./nothing.js";
export type { Oddity, OnOddity } from "./oddity.js";
export { timestampToText, writeScalar } from "./write-scalar.js";
