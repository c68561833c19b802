import { assumed, type Behaviours, documented, EVERY, observed } from "./entry.js";

/** Which records a list holds. */
export const filters: Behaviours = {
  "filter.operators": documented(
    EVERY,
    "Values hold operators: equal, greater, less, between with both ends, not, like, and IN with its two forms; raw or encoded.",
    "Query Parameters",
  ),
  "filter.numbers-by-value": assumed(EVERY, "Numbers are compared by value, not as text.", "as MySQL does"),
  "filter.text-without-case": assumed(EVERY, "Text is compared without regard to case.", "as MySQL does"),
  "filter.like": documented(
    EVERY,
    "~ matches with percent signs anywhere, and !~ turns it around.",
    "Query Parameters",
  ),
  "filter.moments": documented(
    EVERY,
    "Moments are compared with any offset; a raw plus sign is a space, so it must be encoded.",
    "Searching",
  ),
  "filter.unset-never-fits": assumed(EVERY, "A field that is not set fits no operator.", "as NULL in MySQL"),
  "filter.in-at-most-100": documented(EVERY, "IN takes a hundred values at most.", "Query Parameters"),
  "filter.commas-in-text": assumed(
    EVERY,
    "Text with commas is taken as it stands, and in IN as JSON.",
    "the page shows lists of ids alone",
  ),
  "filter.all-must-hold": documented(
    EVERY,
    "All parameters must hold; of a name that stands twice the last counts.",
    "Query Parameters; the last is assumed, as PHP reads it",
  ),
  "filter.unknown-ignored": observed(
    EVERY,
    "Unknown and unfilterable parameters are ignored without a word.",
    "recordings of 2017",
  ),
  "filter.or": documented(
    EVERY,
    "`or` finds what fits any operand, with operators inside and encoded bars as data.",
    "Query Parameters",
  ),
  "filter.or-encoded-bars": observed(
    EVERY,
    "An encoded bar parts operands too where a field and an encoded equals sign follow it; elsewhere it is data.",
    "a tap and a .NET client that ran on the live API; that it depends on what follows is assumed",
  ),
  "filter.or-needs-encoding": documented(EVERY, "An or whose equals signs are not encoded fails.", "Query Parameters"),
  "filter.on-relations": documented(
    EVERY,
    "A filter on a relation finds a parent if any of its records fits, one level deep.",
    "Relations",
  ),
  "filter.relations-not-narrowed": assumed(
    EVERY,
    "A filter on a relation does not narrow the records that are shown.",
    "no page says",
  ),
  "filter.relation-must-be-loaded": documented(
    EVERY,
    "A filter on a relation that is not loaded is ignored.",
    "Relations; that it is ignored otherwise is assumed, as unknown parameters are",
  ),
};
