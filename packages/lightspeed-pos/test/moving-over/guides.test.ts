import { describe, expect, test } from "vitest";
import { messagesFor } from "../types/compiler.js";
import { readGuide } from "./guide.js";

// What the pages take for granted, on top of what every snippet has.
const names = `
import type { CategoryRecord, CustomerRecord, ImageRecord, InventoryRecord, ItemMatrixRecord, ItemRecord, SaleLineRecord, SaleRecord, SpecialOrderRecord, TokenStore } from "../../src/index.js";
import type { PostgresClient } from "../../src/oauth/index.js";
import { BadRequestError, dayIn, ForbiddenError, isLightspeedError, LightspeedError, NotFoundError, RateLimitError, resources, ServerError, stockByShop, UnauthorizedError } from "../../src/index.js";
import { Connections, memoryTokenStore, postgresTokenStore } from "../../src/oauth/index.js";
import { fileTokenStore } from "../../src/node/index.js";
declare const item: ItemRecord, itemMatrix: ItemMatrixRecord, category: CategoryRecord, customer: CustomerRecord;
declare const image: ImageRecord, inventory: InventoryRecord, sale: SaleRecord, saleLine: SaleLineRecord;
declare const specialOrder: SpecialOrderRecord;
declare const holder: { token(): Promise<string>; refresh(): Promise<string> };
declare const accessToken: string, clientId: string, clientSecret: string, code: string, codeVerifier: string;
declare const tokenStore: TokenStore, otherStore: TokenStore, pool: PostgresClient, connections: Connections;
declare const id: number, ids: number[], cursor: string, since: Date, start: Date, end: Date, error: unknown;
`;

const guides = ["from-the-gem.md", "from-lightspeed-retail-sdk.md"].map((name) => ({ name, ...readGuide(name) }));

describe.each(guides)("docs/$name", ({ rows, examples }) => {
  test("says for every call what stands for it", () => {
    expect(rows.length).toBeGreaterThan(40);
    expect(rows.filter(({ theirs, ours }) => theirs.length === 0 || ours.length === 0)).toEqual([]);
  });

  test("compiles, every row of it", () => {
    expect(faultsIn(rows.flatMap(({ line, ours }) => ours.map((code) => ({ line, code }))))).toEqual([]);
  });

  test("compiles, its examples too", () => {
    expect(examples.length).toBeGreaterThan(0);
    for (const code of examples) expect(messagesFor(asFunction(importing(code)))).toEqual([]);
  });
});

test("a row that does not compile is found", () => {
  const right = { line: 1, code: "await account.items.find(1)" };
  const wrong = { line: 2, code: "await account.itemShops.create({})" };
  expect(faultsIn([right, wrong]).map(({ line }) => line)).toEqual([2]);
});

interface Snippet {
  readonly line: number;
  readonly code: string;
}

/** The snippets that do not compile, with what the compiler says. All are compiled at once, halves only to find faults. */
function faultsIn(snippets: readonly Snippet[]): (Snippet & { readonly messages: string[] })[] {
  const messages = messagesFor(names + snippets.map(({ code }) => asFunction(code)).join("\n"));
  const [first, ...others] = snippets;
  if (messages.length === 0 || first === undefined) return [];
  if (others.length === 0) return [{ ...first, messages }];
  const half = Math.ceil(snippets.length / 2);
  return [...faultsIn(snippets.slice(0, half)), ...faultsIn(snippets.slice(half))];
}

function asFunction(code: string): string {
  return `void (async () => { ${code}; });`;
}

// An example imports as its reader would; here there is the source, and it stands in a function.
function importing(example: string): string {
  return example
    .replaceAll(/^import \{(.*)\} from ("[^"]+");$/gm, "const {$1} = await import($2);")
    .replaceAll('"lightspeed-pos/emulator"', '"../../src/emulator/index.js"')
    .replaceAll('"lightspeed-pos"', '"../../src/index.js"');
}
