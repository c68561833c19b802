import type { Behaviour } from "./behaviour.js";

/** A way to pay. Those that an account adds are its own, whatever was sent (observed). */
export const paymentType: Behaviour = {
  creating(draft) {
    Object.assign(draft, { type: "user defined", internalReserved: "false" });
  },
};
