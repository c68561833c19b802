import { assumed, type Behaviours, documented, observed } from "./entry.js";

/** Gift cards, customers' credit and payments on account. */
export const money: Behaviours = {
  "gift-card.made-by-post": documented(
    "CreditAccount",
    "POST CreditAccount makes a gift card, whose code is shown masked to its last four.",
    "CreditAccount, Gift Cards",
  ),
  "gift-card.code-length": documented(
    "CreditAccount",
    "A gift card's code has 8 to 32 characters, or is refused.",
    "CreditAccount",
  ),
  "gift-card.code-unique": documented(
    "CreditAccount",
    "No two gift cards have the same code: a second one is refused.",
    "CreditAccount calls it unique; that it is refused is assumed",
  ),
  "gift-card.code-kept": assumed(
    "CreditAccount",
    "A gift card keeps its code, whatever is sent.",
    "updating names other fields",
  ),
  "gift-card.loading-answer": documented(
    ["Sale", "SaleLine", "SalePayment", "SaleAccount"],
    "Answers to writes of a sale bring the notes of its lines and the accounts that its payments load.",
    "a sample in Gift Cards",
  ),
  "gift-card.code-shown-by-scope": documented(
    "CreditAccount",
    "Codes are shown to a token with the scope customers_view_gift_card_numbers, which must be named itself.",
    "Access Scopes; that `all` is not enough is assumed",
  ),
  "gift-card.listed-when-asked": documented(
    "CreditAccount",
    "Lists leave gift cards out unless they ask with giftCard=true.",
    "CreditAccount",
  ),
  "gift-card.found-by-code": documented(
    "CreditAccount",
    "A gift card is looked up by its code together with giftCard and archived, both true.",
    "Gift Cards",
  ),
  "gift-card.looked-up-by-equality": documented(
    "CreditAccount",
    "Codes are looked up by equality alone; another operator has no effect.",
    "CreditAccount; that another has no effect is assumed",
  ),
  "gift-card.archived-keeps-balance": documented(
    "CreditAccount",
    "An archived gift card keeps its balance.",
    "CreditAccount",
  ),
  "gift-card.loaded-by-negative-payment": documented(
    ["CreditAccount", "SalePayment"],
    "A negative payment loads a card and needs an opposite one; credit is a negative balance.",
    "Gift Cards, CreditAccount",
  ),
  "gift-card.load-adds-line": observed(
    "SaleLine",
    "Loading a card adds a line that is no item, with a note that does not hold the code.",
    "samples on Gift Cards",
  ),
  "gift-card.load-is-linked": observed(
    ["SalePayment", "CreditAccount"],
    "The payment that loads a card shows the card and the line as SaleAccounts.",
    "samples on Gift Cards",
  ),
  "gift-card.not-on-ecom": documented(
    ["CreditAccount", "Register"],
    "Loading a card fails on a register that is called eCom.",
    "Gift Cards",
  ),
  "gift-card.payment-is-not-due": observed(
    "Sale",
    "What a card pays is not part of totalDue any more; what loads one is part of displayableTotal.",
    "samples on Gift Cards",
  ),
  "gift-card.lookup-limit": documented(
    "CreditAccount",
    "Gift cards are looked up by their code once a second at most; another lookup in the same second is a 429.",
    "Rate Limiting",
  ),
  "credit-account.written-with-customer": documented(
    ["CreditAccount", "Customer"],
    "A customer's credit account is written with the customer, has no code, and shows the customer's contact.",
    "Credit Accounts",
  ),
  "credit-account.charged-on-completion": documented(
    ["CreditAccount", "Sale"],
    "A sale that is paid from a credit account changes its balance when it is completed.",
    "CreditAccount",
  ),
  "credit-account.shows-payments": documented(
    ["CreditAccount", "SalePayment"],
    "A credit account shows the payments that changed it.",
    "CreditAccount",
  ),
  "credit-account.limit": documented(
    ["CreditAccount", "Sale"],
    "A sale cannot be completed that would let a customer owe more than the account's creditLimit; 0 is no limit.",
    "Credit Accounts, CreditAccount; that completing is refused, and the wording, are assumed",
  ),
  "credit-account.named-by-payment": documented(
    ["SalePayment", "CreditAccount"],
    "A payment by credit account or gift card names the account, or is refused.",
    "Credit Accounts, Gift Cards; the wording is assumed",
  ),
  "credit-account.payment-type": assumed(
    ["SalePayment", "CreditAccount", "PaymentType"],
    "The payment type of credit accounts pays from no gift card, and that of gift cards from nothing else.",
    "Credit Accounts and Gift Cards name one type for each, and no error",
  ),
  "payment-type.added-is-user-defined": observed(
    "PaymentType",
    "A payment type that an account adds is user defined, whatever was sent.",
    "samples on PaymentType",
  ),
  "payment-type.reserved": documented(
    "PaymentType",
    "A reserved payment type can neither be changed nor archived; what is sent back as it was read changes nothing.",
    "PaymentType; the wording is assumed",
  ),
};
