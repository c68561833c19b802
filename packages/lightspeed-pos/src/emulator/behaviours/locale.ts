import { locales } from "../seed/locales.js";
import type { Behaviour } from "./behaviour.js";

/** Countries are the same for every account. */
export const locale: Behaviour = {
  derives: () => locales,
};
