import { InvalidInputError } from "../../errors.js";
import { isObject } from "../values/json.js";
import { isKnownPath } from "./aim.js";
import type { ChaosRule, FaultName } from "./rule.js";

type Values = Readonly<Record<string, unknown>>;

/** Says what an option must be, where the value is something else. */
type Check = (value: unknown) => string | undefined;

const milliseconds = number("milliseconds from 0 up", (value) => value >= 0);
const when = among(["before", "after"]);
const anyStatus = number("an HTTP status from 200 to 599", (value) => isWhole(value) && value >= 200 && value <= 599);
const retryAfter = number("whole seconds from 0 up, or false", (value) => isWhole(value) && value >= 0);

/** What each fault can be told besides whom it strikes. */
const faults: Readonly<Record<FaultName, Readonly<Record<string, Check>>>> = {
  latency: { milliseconds, when },
  drop: { when },
  reset: { when },
  hang: { when },
  status: { status: among([500, 502, 503, 504]), when },
  html: { status: anyStatus, when },
  empty: { status: anyStatus, when },
  truncate: { lengthFits: among([true, false]) },
  gzip: {},
  drip: { milliseconds },
  rateLimit: { retryAfter: (value) => (value === false ? undefined : retryAfter(value)) },
  expiredToken: {},
};

const aim: Readonly<Record<string, Check>> = {
  method: among(["GET", "POST", "PUT", "DELETE"]),
  path: (value) =>
    isKnownPath(value) ? undefined : 'a resource such as "Sale" or "Sale/refund", or a whole path that starts with "/"',
  rate: number("a share from 0 to 1", (value) => value >= 0 && value <= 1),
  nth: number("a whole number from 1 up", (value) => isWhole(value) && value >= 1),
  times: number("a whole number from 1 up", (value) => isWhole(value) && value >= 1),
};

/** Checks a rule, wherever it came from. Throws `InvalidInputError` that names what is wrong with it. */
export function checkedRule(rule: unknown): ChaosRule {
  if (!isObject(rule)) throw wrong(`is an object such as { "fault": "drop", "method": "POST", "path": "Sale" }`);
  const { fault, ...options } = rule as Values;
  if (typeof fault !== "string" || !Object.hasOwn(faults, fault)) {
    throw wrong(`names its fault as one of ${Object.keys(faults).join(", ")}`);
  }
  checkOptions(fault, { ...faults[fault as FaultName], ...aim }, options);
  if (options["rate"] !== undefined && options["nth"] !== undefined) throw wrong("takes rate or nth, not both");
  return rule as unknown as ChaosRule;
}

function checkOptions(fault: string, checks: Readonly<Record<string, Check>>, options: Values): void {
  for (const [name, value] of Object.entries(options)) {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (check === undefined) throw wrong(`of the fault ${fault} knows no ${name}; it takes ${Object.keys(checks)}`);
    const expected = value === undefined ? undefined : check(value);
    if (expected !== undefined) throw wrong(`takes ${name} as ${expected}`);
  }
}

function number(expected: string, fits: (value: number) => boolean): Check {
  return (value) => (typeof value === "number" && Number.isFinite(value) && fits(value) ? undefined : expected);
}

function among(values: readonly unknown[]): Check {
  return (value) =>
    values.includes(value) ? undefined : `one of ${values.map((one) => JSON.stringify(one)).join(", ")}`;
}

function isWhole(value: number): boolean {
  return Number.isInteger(value);
}

function wrong(what: string): InvalidInputError {
  return new InvalidInputError(`A rule of chaos ${what}.`);
}
