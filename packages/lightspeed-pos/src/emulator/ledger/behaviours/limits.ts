import type { BehaviourGroup } from "./group.js";

/** What is known of limits. */
export const limits: readonly BehaviourGroup[] = [
  {
    tests: "price",
    subject: "a request costs",
    documented: [
      "…",
      "1 for a write",
      "10 for writing a category",
      "2 for writing a sale or a line, below the sale too",
      "0.5 more for every record inside of the body, at any depth",
      "3 more for completing a sale, also when that fails",
      "nothing more for relations of the answer to a write than of a read",
      "1 where the body is broken",
    ],
  },
  {
    tests: "rate-limits",
    subject: "the bucket",
    documented: [
      "holds 90 and drips 1 a second with one register; the level is told after the cost is added",
      "grows with the registers: …",
      "leaks with time, fractions too, and never below empty",
      "lets a request through that overfills it, and refuses the next one",
      "names in Retry-After how many seconds are enough",
      "is paid from by requests that fail too",
    ],
    observed: ["is not paid from by strangers"],
    assumed: ["adds nothing for what it refuses"],
  },
  {
    tests: "rate-limits",
    subject: "the burst window",
    documented: [
      "lets as many requests through in one second as its limit, and refuses the rest",
      "starts anew at each full second",
    ],
    assumed: ["counts every request as one, whatever it costs"],
  },
  {
    tests: "rate-limits",
    subject: "answers",
    documented: [
      "have no Retry-After and no limit type when they are let through",
      "are never refused without rate limits",
    ],
    observed: ["name the account, the client and a ray"],
  },
];
