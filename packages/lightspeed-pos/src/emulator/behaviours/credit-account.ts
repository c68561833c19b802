import { badRequest } from "../refusal.js";
import type { Store } from "../store/store.js";
import { isBlank } from "../write/checks.js";
import type { Behaviour } from "./behaviour.js";

/** How much of a gift card's code is shown without the scope for more. */
const SHOWN = 4;

/** A customer's credit, or a gift card. */
export const creditAccount: Behaviour = {
  /** Documented: gift cards are on no list that does not ask for them, and found by their code with both words only. */
  leavesOut({ giftCard }, query) {
    const asksForCards = query.get("giftCard") === "true";
    if (query.has("code")) return !asksForCards || query.get("archived") !== "true";
    return giftCard === "true" && !asksForCards;
  },

  filters: {
    /** Documented: looked up by equality alone. Codes are compared as they are, not as they are shown. */
    code: { kind: { type: "code" }, operators: ["="], values: ({ code }) => [String(code)] },
  },

  computed: { code: ({ code }, { showsCardNumbers }) => (showsCardNumbers ? undefined : masked(String(code))) },

  /** Documented: what is created here is a gift card. One inside a customer is that customer's credit. */
  creating(draft, { owner, store }) {
    draft.giftCard = String(owner?.name !== "Customer");
    if (draft.giftCard === "true") refuseCode(draft.code, store);
  },

  /** That the code of a card stays is assumed: updating names others. */
  updating(_record, changes) {
    delete changes.code;
  },

  saved(record, { store }) {
    const customer = store.table("Customer").get(String(record.customerID));
    if (customer !== undefined) store.table("CreditAccount").update(record, { contactID: customer.contactID });
  },
};

function masked(code: string): string {
  return code.slice(-SHOWN).padStart(code.length, "*");
}

/** Documented: 8 to 32 characters, and no two cards have the same. The wording is assumed. */
function refuseCode(code: unknown, store: Store): void {
  const length = isBlank(code) ? 0 : String(code).length;
  if (length < 8 || length > 32) throw badRequest("code must be 8 to 32 characters.");
  if (store.table("CreditAccount").idsHaving("code", String(code)).length > 0)
    throw badRequest("code must be unique. Another gift card has it.");
}
