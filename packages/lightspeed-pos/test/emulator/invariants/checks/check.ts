import type { World } from "../world.js";

/** Looks at what the API shows and tells in sentences what is wrong. */
export type Check = (world: World) => Promise<readonly string[]>;
