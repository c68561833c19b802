import { isBlank } from "../write/checks.js";
import type { Behaviour } from "./behaviour.js";

/** Money put in or taken out: in cash unless something else is said (assumed). */
export const registerWithdraw: Behaviour = {
  creating(draft, { now }) {
    draft.createTime ??= now;
    if (isBlank(draft.paymentTypeID)) draft.paymentTypeID = "1";
  },
};
