import type { Behaviour } from "./behaviour.js";
import { forget } from "./references.js";

/** When a product is sold. */
export const season: Behaviour = {
  removed({ seasonID }, { write }) {
    const referrers = [
      ["Item", "seasonID"],
      ["ItemMatrix", "seasonID"],
    ] as const;
    forget(write, referrers, seasonID);
  },
};
