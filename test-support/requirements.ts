import { existsSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { fileURLToPath } from "node:url";

/**
 * Gives what a test needs from outside of the project, or says that it is not there.
 *
 * ```ts
 * const pages = contract();
 * describe.skipIf(pages === undefined)("the documented samples", () => { … });
 * ```
 *
 * Where it is missing the caller skips its tests, and the reason is printed; but if the environment variable
 * `LIGHTSPEED_POS_REQUIRE` (names, comma-separated) has its name, missing is a failure.
 */
export function requirement<T>(name: string, found: T | undefined, hint = ""): T | undefined {
  if (found !== undefined) return found;
  const reason = `${name} was not found.${hint && ` ${hint}`}`;
  if (isRequired(name)) throw new Error(`${reason} LIGHTSPEED_POS_REQUIRE names it, so its tests cannot be skipped.`);
  console.warn(`Skipped: ${reason}`);
  return undefined;
}

function isRequired(name: string): boolean {
  const required = process.env["LIGHTSPEED_POS_REQUIRE"] ?? "";
  return required
    .split(",")
    .map((one) => one.trim())
    .includes(name);
}

/** The API's documentation as data: one page per endpoint. */
export interface Contract {
  readonly pages: readonly ContractPage[];
}

export interface ContractPage {
  /** The endpoint's name in lower case, `-` for the slashes of its path. */
  readonly page: string;
  readonly actions: Readonly<Record<string, boolean>>;
  readonly scopes: readonly string[];
  readonly requestCost: Readonly<Record<string, string>>;
  readonly relations: readonly string[];
  readonly sort: readonly string[];
  /** The tables of fields, by the name of what they describe. */
  readonly objects: Readonly<Record<string, readonly ContractField[]>>;
  readonly operations: readonly ContractOperation[];
}

export interface ContractField {
  readonly name: string;
  readonly type: string | null;
  readonly references?: string;
  readonly readOnly?: boolean;
}

export interface ContractOperation {
  readonly name: string | null;
  /** Method and path, in one text. */
  readonly definition: readonly string[];
  /** What the documentation says may be sent. */
  readonly attributes: readonly ContractField[];
  /** The sample's body; `{ unparsed }` where it is no JSON. */
  readonly request: Readonly<Record<string, unknown>> | null;
  /** The sample's answer; `{ unparsed }` where it is no JSON. */
  readonly response: Readonly<Record<string, unknown>> | null;
}

/** The documented endpoints, from `LIGHTSPEED_POS_CONTRACT` or from the folder beside the project. */
export function contract(): Contract | undefined {
  const beside = fileURLToPath(new URL("../../shared/r-series/contract.json", import.meta.url));
  const file = process.env["LIGHTSPEED_POS_CONTRACT"] ?? beside;
  const found = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Contract) : undefined;
  return requirement("contract", found, "LIGHTSPEED_POS_CONTRACT can name its file.");
}

/** The address of a Redis that tests may use: `LIGHTSPEED_POS_REDIS`, or the one on this machine. */
export async function redis(): Promise<string | undefined> {
  const url = process.env["LIGHTSPEED_POS_REDIS"] ?? "redis://127.0.0.1:6379";
  return requirement(
    "redis",
    (await answers(url, 6379)) ? url : undefined,
    "LIGHTSPEED_POS_REDIS can name its address.",
  );
}

/** The address of a PostgreSQL database that tests may use: `LIGHTSPEED_POS_POSTGRES`, or `test` on this machine. */
export async function postgres(): Promise<string | undefined> {
  const url = process.env["LIGHTSPEED_POS_POSTGRES"] ?? "postgres://root@127.0.0.1:5432/test";
  const found = (await answers(url, 5432)) ? url : undefined;
  return requirement("postgres", found, "LIGHTSPEED_POS_POSTGRES can name its address.");
}

/** The program of a Chromium that tests may start: `LIGHTSPEED_POS_CHROMIUM`, or where Linux has it. */
export function chromium(): string | undefined {
  const places = [process.env["LIGHTSPEED_POS_CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser"];
  const found = places.find((place) => place !== undefined && existsSync(place));
  return requirement("chromium", found, "LIGHTSPEED_POS_CHROMIUM can name its program.");
}

/** Whether somebody listens at an address. */
function answers(url: string, defaultPort: number): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port || defaultPort), timeout: 2000 });
    const end = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
    socket.once("timeout", () => end(false));
  });
}
