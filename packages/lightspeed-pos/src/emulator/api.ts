import { currencyOf } from "./account.js";
import { authorize } from "./authorize.js";
import { timeZoneOf } from "./behaviours/index.js";
import { tokenInHeader } from "./credential.js";
import { type Encoded, encode } from "./encode.js";
import { handle, readerOf } from "./handlers/index.js";
import { KeptAnswers } from "./kept-answers.js";
import { type Admission, type LimitSizes, Limits } from "./limits/bucket.js";
import { limitHeaders, tooManyRequests } from "./limits/headers.js";
import type { RequestEntry } from "./log.js";
import type { OAuth, Visitor } from "./oauth/index.js";
import type { Settings } from "./options.js";
import { picturesPath } from "./pictures/serve.js";
import { insufficientRights, RefusedRequest } from "./refusal.js";
import { originOf, splitAddress } from "./request/address.js";
import type { Incoming, ReadRequest } from "./request/incoming.js";
import { KnownRequests } from "./request/known-requests.js";
import type { Route } from "./request/router.js";
import { mayDo, seesCardNumbers } from "./rights/allowed.js";
import { employeeOf } from "./rights/employee.js";
import { readSession } from "./session.js";
import type { Shops } from "./shops.js";
import type { Store } from "./store/store.js";
import type { JsonObject } from "./values/json.js";
import { wireTime } from "./values/time.js";
import { Writer } from "./write/writer.js";
import { answerRoot, errorRoot, sessionRoot } from "./xml/root.js";
import type { Root } from "./xml/write.js";

type Headers = Readonly<Record<string, string>>;

/** What goes back. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
  /** The body as it travels, where that is at hand. */
  readonly bytes?: Buffer | undefined;
  /** What the log keeps of it, but for how long it took. */
  readonly entry: Omit<RequestEntry, "durationMs">;
}

/** An answer's own part, before the headers that all answers have. */
interface Outcome {
  readonly status: number;
  readonly headers: Headers;
  readonly content: Encoded;
}

/** A request with what it cost and how the limits stood then. */
interface Counted {
  readonly body?: JsonObject | undefined;
  readonly cost: number;
  readonly bucketLevel: number;
  readonly burstLevel: number;
}

/** How full the limits of an account and an application are. */
export interface Standing {
  readonly accountID: number;
  readonly clientNumber: number;
  readonly sizes: LimitSizes;
  readonly bucketLevel: number;
  readonly burstLevel: number;
}

const NOT_COUNTED: Counted = { cost: 0, bucketLevel: 0, burstLevel: 0 };

/** Answers requests on the shops' data, without a network: may it ask, what does it cost, what is the answer. */
export class Api {
  readonly #settings: Settings;
  readonly #shops: Shops;
  readonly #oauth: OAuth;
  readonly #origin: string;
  /** Documented: a bucket belongs to an account and an application. */
  readonly #limits = new Map<string, Limits>();
  readonly #requests = new KnownRequests();
  readonly #kept = new WeakMap<Store, KeptAnswers>();
  readonly #mostKept: number | undefined;
  #answered = 0;

  /** `mostKept` are the bytes of answers that are kept of each shop. */
  constructor(settings: Settings, shops: Shops, oauth: OAuth, origin: string, mostKept?: number) {
    this.#settings = settings;
    this.#shops = shops;
    this.#oauth = oauth;
    this.#origin = origin;
    this.#mostKept = mostKept;
  }

  answer(asked: Incoming): Answer {
    const incoming = tokenInHeader(asked);
    const at = this.#settings.clock.now();
    const visitor = this.#visitorOf(incoming);
    // Observed: answers to strangers lack the headers that name account, client and bucket.
    if (!("accountID" in visitor)) return this.#pack(incoming, at, visitor, NOT_COUNTED, {});
    const { request, cost, isLookup } = this.#requests.read(incoming);
    const limits = this.#limitsOf(visitor);
    const admission = limits.admit(cost, at, isLookup);
    const outcome = outcomeOf(incoming, () => this.#respond(incoming, request, visitor, admission, at));
    const counted = { ...admission, cost, body: incoming.text ? request.body : undefined };
    return this.#pack(incoming, at, outcome, counted, {
      "X-LS-Acct-Id": String(visitor.accountID),
      "X-LS-OAuth-Client-Id": String(visitor.clientNumber),
      ...limitHeaders(admission, limits.sizes, cost),
    });
  }

  /** The limits of everybody who has asked for something so far. */
  standings(): readonly Standing[] {
    const now = this.#settings.clock.now();
    return [...this.#limits].map(([key, limits]) => {
      const [accountID = 0, clientNumber = 0] = key.split(":").map(Number);
      return { accountID, clientNumber, sizes: limits.sizes, ...limits.standing(now) };
    });
  }

  #visitorOf(incoming: Incoming): Visitor | Outcome {
    try {
      return authorize(incoming.authorization, this.#settings, this.#oauth);
    } catch (error) {
      return refusedOutcome(incoming, error);
    }
  }

  #limitsOf({ accountID, clientNumber }: Visitor): Limits {
    const key = `${accountID}:${clientNumber}`;
    const limits = this.#limits.get(key) ?? new Limits(this.#settings.limits);
    this.#limits.set(key, limits);
    return limits;
  }

  #respond(incoming: Incoming, request: ReadRequest, visitor: Visitor, admission: Admission, at: number): Encoded {
    if (admission.refusedBy !== undefined) throw tooManyRequests(admission);
    const { target, route, query, body, files, refusal } = request;
    if (refusal !== undefined || target === undefined || route === undefined) throw refusal;
    const store = this.#shops.storeOf(visitor.accountID);
    const origin = originOf(incoming.host, this.#settings.host) ?? this.#origin;
    store.pictures.address = `${origin}${picturesPath(visitor.accountID)}`;
    const rules = this.#settings.oauth;
    if (route.definition.name === "Session") return encode(readSession(visitor, store, rules), incoming, sessionRoot);
    refuseOtherAccounts(visitor, route.accountID);
    if (!mayDo(route, visitor, store, rules)) throw insufficientRights();
    store.showsCardNumbers = seesCardNumbers(visitor, store, rules);
    const toRoot = (answer: JsonObject) => rootOf(answer, route, store);
    const call = { route, version: target.version, address: `${origin}${target.path}`, query, store };
    const read = readerOf(route);
    if (read !== undefined) {
      return this.#keptOf(store).answer(keyOf(incoming, visitor), () => encode(read(call), incoming, toRoot));
    }
    const employee = employeeOf(visitor.employeeID, store);
    const write = new Writer(store, wireTime(at), () => timeZoneOf(store), String(employee?.employeeID ?? "0"));
    return encode(handle({ ...call, body, files, write }), incoming, toRoot);
  }

  #keptOf(store: Store): KeptAnswers {
    const kept = this.#kept.get(store) ?? new KeptAnswers(store, this.#mostKept);
    this.#kept.set(store, kept);
    return kept;
  }

  #pack(incoming: Incoming, at: number, outcome: Outcome, counted: Counted, headers: Headers): Answer {
    const { body, cost, bucketLevel, burstLevel } = counted;
    const { method, url } = incoming;
    const { contentType, text, bytes } = outcome.content;
    return {
      status: outcome.status,
      headers: { "Content-Type": contentType, "Cf-Ray": this.#nextRay(), ...headers, ...outcome.headers },
      body: text,
      bytes,
      entry: { at, method, ...splitAddress(url), body, status: outcome.status, cost, bucketLevel, burstLevel },
    };
  }

  #nextRay(): string {
    this.#answered += 1;
    return `${this.#answered.toString(16).padStart(16, "0")}-YUL`;
  }
}

/** Observed: 404. The wording is assumed. */
function refuseOtherAccounts(visitor: Visitor, accountID: string | undefined): void {
  if (accountID === undefined || Number(accountID) === visitor.accountID) return;
  throw new RefusedRequest(404, `The token's employee has no account ${accountID}.`);
}

/** All that an answer follows from besides the store: what is asked, in which format, and whatever is known of who asks. */
function keyOf({ url, accept = "", host = "" }: Incoming, visitor: Visitor): string {
  return `${url}\n${accept}\n${host}\n${JSON.stringify(visitor)}`;
}

/** What an answer about a resource is in XML. */
function rootOf(answer: JsonObject, { definition, action }: Route, store: Store): Root {
  return answerRoot(answer, { definition, isList: action === "list", currency: currencyOf(store) });
}

/** Every success is a 200, writes too (observed). */
function outcomeOf(incoming: Incoming, respond: () => Encoded): Outcome {
  try {
    return { status: 200, headers: {}, content: respond() };
  } catch (error) {
    return refusedOutcome(incoming, error);
  }
}

function refusedOutcome(incoming: Incoming, error: unknown): Outcome {
  const { status, body, details } = error instanceof RefusedRequest ? error : ownFailure(error);
  return { status, headers: details.headers ?? {}, content: encode(body, incoming, errorRoot) };
}

function ownFailure(error: unknown): RefusedRequest {
  const reason = error instanceof Error ? error.message : "no reason given";
  return new RefusedRequest(500, `The emulator itself failed, which is a bug in it: ${reason}`);
}
