import { badRequest, type RefusedRequest } from "../refusal.js";
import type { Behaviour } from "./behaviour.js";

/** A way to pay. Those that an account adds are its own, whatever was sent (observed). */
export const paymentType: Behaviour = {
  creating(draft) {
    Object.assign(draft, { type: "user defined", internalReserved: "false" });
  },

  /** Documented: what the API keeps for itself cannot be changed. One may send it back as it was read. */
  updating(record, changes) {
    // Samples show that these stay as they are, whatever is sent (observed).
    for (const name of ["type", "internalReserved"]) delete changes[name];
    const isChanged = Object.keys(changes).some((name) => changes[name] !== record[name]);
    if (record.internalReserved === "true" && isChanged) throw reserved("updated");
  },

  removing({ internalReserved }) {
    if (internalReserved === "true") throw reserved("archived");
  },
};

/** The wording is assumed. */
function reserved(verb: "updated" | "archived"): RefusedRequest {
  return badRequest(`PaymentType not ${verb}. It is reserved, and cannot be changed.`);
}
