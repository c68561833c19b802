import type { BehaviourGroup } from "./group.js";

/** What is known of gift cards. */
export const giftCards: readonly BehaviourGroup[] = [
  {
    tests: "gift-cards",
    resource: "CreditAccount",
    subject: "a gift card",
    documented: [
      "is made by POST, with its code masked to the last four",
      "is refused with the code '…': 8 to 32 characters",
      "is on no list that does not ask for gift cards",
      "is found by its code, with giftCard and archived both true",
      "is looked up by equality alone: another operator has no effect",
      "is archived by DELETE, and keeps its balance",
    ],
    assumed: ["keeps its code whatever is sent"],
  },
  {
    tests: "gift-cards",
    resource: "CreditAccount",
    subject: "loading a gift card",
    documented: [
      "needs a negative payment and an opposite one, and leaves credit as a negative balance",
      "adds a line that is no item, with a note that does not hold the code",
      "links payment, line and card",
      "fails on a register named eCom, and leaves nothing behind",
    ],
    assumed: ["is undone by paying with it: what it pays is not due any more"],
  },
  {
    tests: "gift-cards",
    resource: "CreditAccount",
    subject: "a credit account",
    documented: [
      "of a customer is written with the customer, has no code, and shows the customer's contact",
      "shows the payments that changed it",
    ],
  },
];
