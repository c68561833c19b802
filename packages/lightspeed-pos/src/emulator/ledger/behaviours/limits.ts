import { assumed, type Behaviours, documented, EVERY, observed } from "./entry.js";

/** What requests cost and when they are refused. */
export const limits: Behaviours = {
  "limit.sizes": documented(
    EVERY,
    "The bucket holds 90 and 10 for each register beyond the first, and drips 1 a second and 0.5 for each.",
    "Rate Limiting, Changelog 2026.03.17",
  ),
  "limit.burst-size": observed(
    EVERY,
    "The burst limit is two ninths of the bucket.",
    "one sample on Rate Limiting: 20 of 90",
  ),
  "limit.leak-then-admit": documented(
    EVERY,
    "The bucket leaks first; while its level is below its size a request runs, so the level may end above.",
    "Rate Limiting",
  ),
  "limit.headers-add-up": documented(
    EVERY,
    "The headers tell the level after the cost, the drip rate, the burst and the cost, and they add up.",
    "Rate Limiting",
  ),
  "limit.retry-after": documented(
    EVERY,
    "A refused request hears which limit refused it and how many seconds are enough.",
    "Rate Limiting",
  ),
  "limit.refused-adds-nothing": assumed(EVERY, "A refused request adds nothing to the bucket.", "no page says"),
  "limit.failures-pay": observed(EVERY, "Requests that fail pay too.", "recordings of 2016"),
  "limit.strangers": observed(
    EVERY,
    "Requests without a good token pay nothing, and their answers name neither account nor limits.",
    "recordings of 2017",
  ),
  "limit.burst-window": documented(
    EVERY,
    "In each full second so many requests pass as the burst allows, whatever they cost.",
    "Rate Limiting",
  ),
  "limit.body-of-429": assumed(
    EVERY,
    'The body of a 429 is that of other errors; that of a burst says "burst rate limit exceeded".',
    "only these words are documented",
  ),
  "limit.cost-of-relations": documented(
    EVERY,
    "A to-one relation costs 0.1 and a to-many 0.2, double on lists and below a to-many one, and a count 10.",
    "Rate Limiting, Changelog 2026.03.17",
  ),
  "limit.cost-of-or": documented(
    EVERY,
    "An or costs by its operands, entities and ranges.",
    "Query Parameters, Changelog 2026.03.17",
  ),
  "limit.cost-of-writes": documented(
    EVERY,
    "Writes cost 1 and 0.5 for each nested record; sales and lines 2, completing 3 more, categories 10.",
    "Changelog 2026.03.17",
  ),
  "limit.per-account-and-client": documented(
    EVERY,
    "Each pair of account and application has a bucket of its own.",
    "Rate Limiting",
  ),
};
