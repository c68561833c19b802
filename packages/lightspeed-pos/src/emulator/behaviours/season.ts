import type { Behaviour } from "./behaviour.js";
import { forget } from "./references.js";

/** When a product is sold. */
export const season: Behaviour = {
  removed({ seasonID }, { store }) {
    const referrers = [
      ["Item", "seasonID"],
      ["ItemMatrix", "seasonID"],
    ] as const;
    forget(store, referrers, seasonID);
  },
};
