export { control } from "./control.js";
export type { Controls } from "./endpoints.js";
export { refuseStrangers } from "./guard.js";
export { isControlPath } from "./path.js";
