import type { Answer } from "../api.js";
import { encode } from "../encode.js";
import { accessDenied } from "../oauth/refusals.js";
import { RefusedRequest } from "../refusal.js";
import type { Asked } from "../request/format.js";
import type { Reply } from "../server.js";
import { errorRoot } from "../xml/root.js";
import { drip, drop, hang, PIECES, reset, truncate } from "./damage.js";
import { page } from "./page.js";
import type { ActiveRule, ChaosRule, FaultName, Moment, StruckFault } from "./rule.js";

/** What a fault needs of the emulator, and of the request that it strikes. */
export interface Victim {
  readonly asked: Asked;
  /** Does the work, and gives the answer that would have gone out. */
  readonly work: () => Answer;
  /** The answer of a request that did not get as far as its work. */
  readonly unworked: () => Answer;
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** Answers a request that a rule strikes. */
export async function inflict({ rule, number }: ActiveRule, victim: Victim): Promise<Answer & Reply> {
  const when = momentOf(rule);
  const answer = when === "after" ? victim.work() : undefined;
  const struck: StruckFault = { fault: rule.fault, when, rule: number };
  if (rule.fault === "latency") await victim.wait(rule.milliseconds ?? 1000);
  // What is changed below is the text, so that its bytes are made anew.
  const { bytes: _, ...sound } = answer ?? (rule.fault === "latency" ? victim.work() : victim.unworked());
  const reply = { ...sound, ...damaged(rule, sound, victim) };
  return { ...reply, entry: { ...sound.entry, status: reply.status, fault: struck } };
}

/** Faults of which only one moment makes sense. */
const FIXED: Partial<Readonly<Record<FaultName, Moment>>> = {
  truncate: "after",
  gzip: "after",
  drip: "after",
  rateLimit: "before",
  expiredToken: "before",
};

function momentOf(rule: ChaosRule): Moment {
  return FIXED[rule.fault] ?? ("when" in rule ? rule.when : undefined) ?? "before";
}

/** What the fault changes of an answer. */
function damaged(rule: ChaosRule, { headers, body }: Reply, { asked, wait }: Victim): Partial<Reply> {
  switch (rule.fault) {
    case "latency":
      return {};
    case "drop":
      return { status: 0, deliver: drop };
    case "reset":
      return { status: 0, deliver: reset };
    case "hang":
      return { status: 0, deliver: hang };
    case "status":
      return failure(rule.status ?? 500, asked);
    case "html":
      return page(rule.status ?? 200);
    case "empty":
      return { status: rule.status ?? 200, body: "" };
    case "truncate":
      return rule.lengthFits ? { body: body.slice(0, body.length / 2) } : { deliver: truncate };
    case "gzip":
      return { headers: { ...headers, "Content-Encoding": "gzip" } };
    case "drip":
      return { deliver: drip(() => wait((rule.milliseconds ?? 1000) / PIECES)) };
    case "rateLimit":
      return tooMany(rule.retryAfter ?? 1, asked);
    case "expiredToken":
      return refused(accessDenied("Access token could not be verified"), asked);
  }
}

function failure(status: number, asked: Asked): Partial<Reply> {
  if (status === 502 || status === 504) return page(status);
  return refused(new RefusedRequest(status, "The server failed, as a rule of chaos wanted it."), asked);
}

/** Without a time there is nothing else of the limits either: so answers what stands in front of the API. */
function tooMany(retryAfter: number | false, asked: Asked): Partial<Reply> {
  if (retryAfter === false) return page(429);
  const headers = { "Retry-After": String(retryAfter), "X-LS-API-RateLimit-Type": "api-leaky-bucket" };
  return refused(new RefusedRequest(429, "Rate Limit Exceeded", { headers }), asked);
}

function refused({ status, body, details }: RefusedRequest, asked: Asked): Partial<Reply> {
  const { contentType, text } = encode(body, asked, errorRoot);
  return { status, headers: { "Content-Type": contentType, ...details.headers }, body: text };
}
