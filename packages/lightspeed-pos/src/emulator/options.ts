import { InvalidInputError } from "../errors.js";
import { type ChaosRule, checkedRule } from "./chaos/index.js";
import { type EmulatorClock, MovableClock, systemClock } from "./clock.js";
import { type DataForm, type EmulatorData, formOf } from "./data/form.js";
import { type LimitSizes, sizesFor, UNREACHABLE } from "./limits/bucket.js";
import { type EmulatorOAuthOptions, type OAuthSettings, oauthSettingsFrom } from "./oauth/options.js";

/** What `startEmulator` takes; every option has a default. */
export interface EmulatorOptions {
  /** Port to listen on; `0` picks a free one. @default 0 */
  readonly port?: number | undefined;
  /** Address to listen on. Only programs on this machine reach the default. @default "127.0.0.1" */
  readonly host?: string | undefined;
  /**
   * The first account's shop in the API's own wire form, in place of a generated one: `items`, `sales` and `customers`
   * cannot be given beside it. What it leaves out is filled in; what is odd about it is in `warnings`.
   */
  readonly data?: EmulatorData | undefined;
  /** The same seed makes the same shop. @default 1 */
  readonly seed?: number | undefined;
  /** Items for sale; a few archived ones come on top. @default 200 */
  readonly items?: number | undefined;
  /** @default 300 */
  readonly sales?: number | undefined;
  /** @default 100 */
  readonly customers?: number | undefined;
  /** Registers of the subscription: each one beyond the first widens the rate limits. @default 1 */
  readonly registers?: number | undefined;
  /** The limits by registers, other sizes, or `false` for limits that nobody reaches. @default true */
  readonly rateLimits?: boolean | Partial<LimitSizes> | undefined;
  /** Milliseconds before each answer, or a range of them. @default 0 */
  readonly latency?: number | readonly [number, number] | undefined;
  /** Time for timestamps, rate limits and latency. @default the system's */
  readonly clock?: EmulatorClock | undefined;
  /** @default 1, or that of the data */
  readonly accountID?: number | undefined;
  /** A token that is let in without the token server, to everything in the account. @default "emulated-access-token", or that of the data */
  readonly accessToken?: string | undefined;
  /** The shape of 401 bodies: the token server's, or that of other errors. Both occur. @default "oauth" */
  readonly unauthorizedBody?: "oauth" | "api" | undefined;
  /** How the token server behaves. @default as documented */
  readonly oauth?: EmulatorOAuthOptions | undefined;
  /** What goes wrong on purpose, from the start on. @default nothing */
  readonly chaos?: readonly ChaosRule[] | undefined;
}

/** The options with their defaults. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly data: DataForm | undefined;
  readonly seed: number;
  readonly items: number;
  readonly sales: number;
  readonly customers: number;
  readonly registers: number;
  readonly limits: LimitSizes;
  readonly latency: readonly [number, number];
  readonly clock: MovableClock;
  readonly accountID: number;
  readonly accessToken: string;
  readonly unauthorizedBody: "oauth" | "api";
  readonly oauth: OAuthSettings;
  readonly chaos: readonly ChaosRule[];
}

const NAMES: Readonly<Record<keyof EmulatorOptions, true>> = {
  port: true,
  host: true,
  data: true,
  seed: true,
  items: true,
  sales: true,
  customers: true,
  registers: true,
  rateLimits: true,
  latency: true,
  clock: true,
  accountID: true,
  accessToken: true,
  unauthorizedBody: true,
  oauth: true,
  chaos: true,
};

/** Checks the options and fills in the defaults. */
export function settingsFrom(options: EmulatorOptions): Settings {
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(NAMES, name)) throw wrong(`knows no option ${name}; it takes ${Object.keys(NAMES).join(", ")}`);
  }
  const registers = whole("registers", options.registers ?? 1, 1);
  const data = options.data === undefined ? undefined : formOf(options.data);
  if (data !== undefined) refuseContradictions(options, data);
  return {
    port: whole("port", options.port ?? 0, 0, 65_535),
    host: text("host", options.host ?? "127.0.0.1"),
    data,
    seed: whole("seed", options.seed ?? 1, 0),
    items: whole("items", options.items ?? 200, 0),
    sales: whole("sales", options.sales ?? 300, 0),
    customers: whole("customers", options.customers ?? 100, 0),
    registers,
    limits: limitsFrom(options.rateLimits ?? true, registers),
    latency: latencyFrom(options.latency ?? 0),
    clock: new MovableClock(clockFrom(options.clock ?? systemClock)),
    accountID: whole("accountID", options.accountID ?? data?.accountID ?? 1, 1),
    accessToken: tokenFrom(options.accessToken ?? data?.accessToken ?? "emulated-access-token"),
    unauthorizedBody: shapeFrom(options.unauthorizedBody ?? "oauth"),
    oauth: oauthSettingsFrom(options.oauth),
    chaos: chaosFrom(options.chaos ?? []),
  };
}

/** What the data already decides cannot be asked for otherwise. */
function refuseContradictions(options: EmulatorOptions, data: DataForm): void {
  for (const name of ["items", "sales", "customers"] as const) {
    if (options[name] !== undefined) throw wrong(`takes either data or ${name}, since data is the whole shop`);
  }
  for (const name of ["accountID", "accessToken"] as const) {
    const [asked, inData] = [options[name], data[name]];
    if (asked !== undefined && inData !== undefined && asked !== inData) {
      throw wrong(`takes ${name} as an option or in data; both are given and they differ`);
    }
  }
}

function limitsFrom(rateLimits: boolean | Partial<LimitSizes>, registers: number): LimitSizes {
  if (rateLimits === false) return UNREACHABLE;
  const sizes = sizesFor(registers);
  if (rateLimits === true) return sizes;
  if (typeof rateLimits !== "object" || rateLimits === null) {
    throw wrong("takes rateLimits as true, false or { bucketSize, dripRate, burst }");
  }
  const { bucketSize = sizes.bucketSize, dripRate = sizes.dripRate } = rateLimits;
  const burst = rateLimits.burst ?? Math.max(1, Math.floor((bucketSize * 2) / 9));
  return {
    bucketSize: positive("rateLimits.bucketSize", bucketSize),
    dripRate: positive("rateLimits.dripRate", dripRate),
    burst: whole("rateLimits.burst", burst, 1),
  };
}

function latencyFrom(latency: number | readonly [number, number]): readonly [number, number] {
  const [from, to] = typeof latency === "number" ? [latency, latency] : Array.isArray(latency) ? latency : [];
  if (isNumber(from) && isNumber(to) && from >= 0 && to >= from) return [from, to];
  throw wrong("takes latency as milliseconds or [least, most] of them");
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function clockFrom(clock: EmulatorClock): EmulatorClock {
  if (typeof clock === "object" && clock !== null && typeof clock.now === "function") return clock;
  throw wrong("takes clock as an object with now(), which gives milliseconds since 1970");
}

function chaosFrom(rules: readonly ChaosRule[]): readonly ChaosRule[] {
  if (!Array.isArray(rules)) throw wrong("takes chaos as a list of rules");
  return rules.map(checkedRule);
}

/** A token goes into a header, so it is held to what a header can carry. */
function tokenFrom(token: string): string {
  if (/^[\x21-\x7e]+$/.test(text("accessToken", token))) return token;
  throw wrong("takes accessToken as visible ASCII characters without spaces");
}

function shapeFrom(shape: string): "oauth" | "api" {
  if (shape === "oauth" || shape === "api") return shape;
  throw wrong('takes unauthorizedBody as "oauth" or "api"');
}

function text(name: string, value: string): string {
  if (typeof value === "string" && value !== "") return value;
  throw wrong(`takes ${name} as text that is not empty`);
}

function positive(name: string, value: number): number {
  if (isNumber(value) && value > 0) return value;
  throw wrong(`takes ${name} as a number above 0`);
}

function whole(name: string, value: number, least: number, most = Number.MAX_SAFE_INTEGER): number {
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw wrong(`takes ${name} as a whole number from ${least}${most < Number.MAX_SAFE_INTEGER ? ` to ${most}` : ""}`);
}

function wrong(what: string): InvalidInputError {
  return new InvalidInputError(`startEmulator ${what}.`);
}
