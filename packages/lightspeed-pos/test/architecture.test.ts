import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type ImportGraph, importGraph, importsOf, reachableFrom } from "../../../test-support/imports.js";

/** The core from the bottom up: each layer may import itself and those before it. */
const layers = [
  "errors",
  "schema",
  "resources",
  "query",
  "drivers",
  "rate-limit",
  "http",
  "auth",
  "client",
  "index",
  "oauth",
  "custom-buttons",
  "node",
];

/** What the emulator may import besides itself. Its encoder, bucket and prices are its own: a check on the client's. */
const emulatorMayImport = ["errors", "schema", "resources", "query"];

/** Files of the core that need Node, and why. All others run wherever there is `fetch`. */
const needNode: Readonly<Record<string, string>> = {
  "node/files.ts": "reads and writes files; it is reached by lightspeed-pos/node alone",
  "node/file-journal.ts": "appends to a file; it is reached by lightspeed-pos/node alone",
  "node/file-lock.ts": "takes a lock with a file; it is reached by lightspeed-pos/node alone",
  "node/file-token-store.ts": "makes paths; it is reached by lightspeed-pos/node alone",
  "node/file-versions.ts": "makes paths and names; it is reached by lightspeed-pos/node alone",
  "node/seal.ts": "encrypts files, without waiting, with Node's own AES; it is reached by lightspeed-pos/node alone",
};

const packages = fileURLToPath(new URL("../..", import.meta.url));
const sources = importGraph(`${packages}lightspeed-pos/src`);
const commandLine = importGraph(`${packages}cli/src`);
const edges = edgesOf(sources);
const internal = edges.filter(({ target }) => sources.has(target));

test("every source file belongs to a layer", () => {
  const homeless = [...sources.keys()].filter((file) => ![...layers, "emulator"].includes(layerOf(file)));
  expect(homeless).toEqual([]);
});

test("imports of the core point one way", () => {
  const backwards = internal
    .filter(({ file }) => layerOf(file) !== "emulator")
    .filter(({ file, target }) => {
      const height = layers.indexOf(layerOf(target));
      return height === -1 || height > layers.indexOf(layerOf(file));
    });
  expect(backwards.map(sentence)).toEqual([]);
});

test("the emulator imports declarations and the query language, and neither the codec nor the client", () => {
  const forbidden = internal
    .filter(({ file }) => layerOf(file) === "emulator")
    .filter(({ target }) => {
      const isAllowed = [...emulatorMayImport, "emulator"].includes(layerOf(target));
      return !isAllowed || target.startsWith("schema/codec/");
    });
  expect(forbidden.map(sentence)).toEqual([]);
});

test("the emulator asks its clock for the time, and what lists and reads records cannot reach it", () => {
  const asking = [...sources.keys()].filter((file) =>
    /\bDate\.now\(|\bnew Date\(\)|\bperformance\./.test(codeOf(file)),
  );
  expect(asking.filter((file) => layerOf(file) === "emulator")).toEqual(["emulator/clock.ts"]);
  const readers = ["list", "list-by-offset", "read"].map((name) => `emulator/handlers/${name}.ts`);
  expect(readers.filter((file) => reachableFrom(file, sources).has("emulator/clock.ts"))).toEqual([]);
});

test("the emulator's tests never import the codec or the client", () => {
  const tests = importGraph(`${packages}lightspeed-pos/test`);
  const forbidden = edgesOf(tests)
    .filter(({ file }) => file.startsWith("emulator/"))
    .filter(({ target }) => /^\.\.\/src\/(schema\/codec|client|http|index)\b|^lightspeed-pos$/.test(target));
  expect(forbidden.map(sentence)).toEqual([]);
});

test("importing lightspeed-pos loads no file that is for Node alone", () => {
  expect([...reachableFrom("index.ts", sources)].filter((file) => layerOf(file) === "node")).toEqual([]);
});

test("importing lightspeed-pos loads no emulator file", () => {
  const loaded = [...reachableFrom("index.ts", sources)];
  expect(loaded.length).toBeGreaterThan(1);
  expect(loaded.filter((file) => layerOf(file) === "emulator")).toEqual([]);
});

test("the core imports nothing of Node, except where a reason is listed", () => {
  const needing = edges.filter(({ file, target }) => layerOf(file) !== "emulator" && isBuiltin(target));
  expect(needing.filter(({ file }) => needNode[file] === undefined).map(sentence)).toEqual([]);
  expect(Object.keys(needNode).filter((file) => needing.every((edge) => edge.file !== file))).toEqual([]);
});

describe.each([
  {
    name: "lightspeed-pos",
    graph: sources,
    entries: ["index.ts", "oauth/index.ts", "custom-buttons/index.ts", "node/index.ts", "emulator/index.ts"],
  },
  { name: "cli", graph: commandLine, entries: ["main.ts"] },
])("packages/$name", ({ name, graph, entries }) => {
  test("every import of a neighbour names a file of the package", () => {
    const lost = edgesOf(graph).filter(({ target }) => target.endsWith(".ts") && !graph.has(target));
    expect(lost.map(sentence)).toEqual([]);
  });

  test("no file is left unused", () => {
    const used = new Set(entries.flatMap((entry) => [...reachableFrom(entry, graph)]));
    expect([...graph.keys()].filter((file) => !used.has(file))).toEqual([]);
  });

  test("imports only what its manifest names", () => {
    const manifest = JSON.parse(readFileSync(`${packages}${name}/package.json`, "utf8"));
    const dependencies = Object.keys(manifest.dependencies);
    const strangers = edgesOf(graph)
      .filter(({ target }) => !target.endsWith(".ts") && !isBuiltin(target))
      .filter(({ target }) => !dependencies.includes(packageOf(target)));
    expect(strangers.map(sentence)).toEqual([]);
  });
});

test("imports are found in every form, and not in comments", () => {
  const source = `
    import type { A } from "./a.js";
    import { b } from "./b.js";
    export * from "./c.js";
    export type { D } from "./d.js";
    type E = import("./e.js").E;
    const f = await import("./f.js");
    import "./g.js";
    // import "./h.js";
    /** import { i } from "./i.js"; */
  `;
  expect([...importsOf(source)].sort()).toEqual(["a", "b", "c", "d", "e", "f", "g"].map((name) => `./${name}.js`));
});

interface Edge {
  readonly file: string;
  readonly target: string;
}

function edgesOf(graph: ImportGraph): readonly Edge[] {
  return [...graph].flatMap(([file, targets]) => targets.map((target) => ({ file, target })));
}

/** A source file without the lines of its comments. */
function codeOf(file: string): string {
  return readFileSync(`${packages}lightspeed-pos/src/${file}`, "utf8").replace(/^\s*(?:\/?\*|\/\/).*$/gm, "");
}

/** The first folder of a path, or the file's name where it stands at the top. */
function layerOf(path: string): string {
  return path.replace(/\.ts$/, "").split("/", 1)[0] ?? path;
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

function sentence({ file, target }: Edge): string {
  return `${file} imports ${target}`;
}
