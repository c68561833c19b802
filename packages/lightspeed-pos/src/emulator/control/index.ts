export { control } from "./control.js";
export type { Controls } from "./endpoints.js";
export { isControlPath } from "./path.js";
