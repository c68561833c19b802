import { assumed, type Behaviours, documented, EVERY, observed } from "./entry.js";

/** What POST, PUT and DELETE do to any record. */
export const writing: Behaviours = {
  "write.json-whatever-type": observed(
    EVERY,
    "Bodies are read whatever the content type says; they are the bare record.",
    "clients send none or another",
  ),
  "write.three-forms-of-children": observed(
    EVERY,
    "Nested records are taken below their wrapper, one or several, or bare.",
    "clients send each",
  ),
  "write.ids-never-reused": assumed(EVERY, "A new record gets an id that none ever had.", "as MySQL counts"),
  "write.unknown-ignored": observed(
    EVERY,
    "Read-only and unknown fields are ignored.",
    "clients send whole records back",
  ),
  "write.references-checked": observed(
    EVERY,
    "A reference that leads nowhere is refused, and what is refused leaves nothing behind.",
    "an invalid foreign key in help pages for users of the API; the words are assumed",
  ),
  "write.absent-kept": documented(
    EVERY,
    "PUT keeps what is absent, and moves the timeStamp, not the createTime.",
    "Getting Started",
  ),
  "write.cleared-by-null-and-empty": documented(EVERY, "null and an empty text clear a field.", "Getting Started"),
  "write.children-of-another": assumed(EVERY, "PUT does not reach the children of another parent.", "no page says"),
  "write.linked-records": documented(
    EVERY,
    "A linked record is changed without its id, and another is linked with its id.",
    "Relations",
  ),
  "write.relations-asked-for": documented(
    EVERY,
    "Answers to writes bring the relations that were asked for.",
    "Reservations",
  ),
  "write.archives": documented(
    ["Item", "ItemMatrix", "Customer", "Employee", "PaymentType"],
    "DELETE archives where a record can be archived: it says so and stays.",
    "their pages",
  ),
};
