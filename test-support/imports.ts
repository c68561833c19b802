import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import ts from "typescript-oldest";

/** Of every TypeScript file below a folder, what it imports: by `/`-separated path from that folder, or by package. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Reads the imports of every TypeScript file below a folder. */
export function importGraph(folder: string): ImportGraph {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(isSource);
  return new Map(
    files.map((file) => {
      const path = file.replaceAll("\\", "/");
      const specifiers = importsOf(readFileSync(join(folder, file), "utf8"));
      return [path, specifiers.map((specifier) => resolve(path, specifier))];
    }),
  );
}

/** Declarations are of what lies elsewhere. */
function isSource(file: string): boolean {
  return file.endsWith(".ts") && !file.endsWith(".d.ts");
}

/** What a source text imports, re-exports or names in an `import("…")`, types included. */
export function importsOf(source: string): readonly string[] {
  return ts.preProcessFile(source, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** Every file that loading a file loads, itself included. */
export function reachableFrom(entry: string, graph: ImportGraph): ReadonlySet<string> {
  const reached = new Set([entry]);
  for (const file of reached) {
    for (const target of graph.get(file) ?? []) if (graph.has(target)) reached.add(target);
  }
  return reached;
}

function resolve(file: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  return posix.join(dirname(file), specifier).replace(/\.js$/, ".ts");
}
