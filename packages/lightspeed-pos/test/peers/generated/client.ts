import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { file as document } from "../../openapi/document.js";
import type { Shopkeeping } from "./program/shopkeeping.js";

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const root = here("../../../../../");

/** The strictest that a user may have. */
const compilerOptions = {
  target: "ES2022",
  module: "NodeNext",
  lib: ["ES2022", "DOM", "DOM.Iterable"],
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: false,
  noImplicitOverride: true,
  outDir: "out",
};

/** What the generator makes of an operation. */
export type Operation = (options: object) => Promise<{
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}>;

/** A generated client, and the program that uses it. */
export interface Generated {
  readonly client: Readonly<Record<string, Operation>>;
  readonly createClient: (options: { readonly baseUrl: string; readonly auth: () => string }) => object;
  readonly Shopkeeper: new (baseUrl: string, token: string, accountID: string) => Shopkeeping;
  remove(): Promise<void>;
}

/** Generates a client of the OpenAPI document into a folder of its own, and checks it and a program that uses it. */
export async function generateClient(): Promise<Generated> {
  const folder = await mkdtemp(join(tmpdir(), "lightspeed-pos-generated-"));
  await cp(here("program"), folder, { recursive: true });
  await writeFile(join(folder, "package.json"), `{"type":"module"}`);
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["**/*.ts"] }));
  await node(here("generator/generate.mjs"), fileURLToPath(document), join(folder, "client"));
  await node(join(root, "node_modules/typescript/bin/tsc"), "-p", folder);
  const load = (file: string) => import(pathToFileURL(join(folder, "out", file)).href);
  return {
    client: await load("client/index.js"),
    createClient: (await load("client/client/index.js")).createClient,
    Shopkeeper: (await load("shopkeeper.js")).Shopkeeper,
    remove: () => rm(folder, { recursive: true }),
  };
}

/** Runs a program, and fails with what it printed. */
async function node(...args: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, args).catch(
    (error: { readonly stdout: string; readonly stderr: string }) => {
      throw new Error(`${args.join(" ")}\n${error.stdout}${error.stderr}`);
    },
  );
}
