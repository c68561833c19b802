import ts from "typescript-oldest";
import { root } from "../run.mjs";

const sources = `${root}packages/lightspeed-pos/src`;

/** The file in which every declaration has its name. */
export const registry = `${sources}/resources/index.ts`;

/** A file that is never written: it names the types that are looked up. */
export const lookup = `${sources}/lookup.ts`;

/** @type {ts.CompilerOptions} */
const options = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2023.d.ts"],
  types: ["node"],
  strict: true,
  skipLibCheck: true,
};

/**
 * The sources as the compiler sees them, with a look at some types in users' words.
 *
 * @param {ReadonlyMap<string, string>} types What to look up, by a name for each.
 */
export function openProgram(types) {
  const members = [...types].map(([name, type]) => `  readonly ${JSON.stringify(name)}: ${type};`);
  const text = [
    'import type { AccountHandle, Lightspeed } from "./index.js";',
    "export interface Lookup {",
    ...members,
    "}",
  ].join("\n");
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => file === lookup || fileExists(file);
  host.readFile = (file) => (file === lookup ? text : readFile(file));
  host.getSourceFile = (file, ...rest) =>
    file === lookup
      ? ts.createSourceFile(file, text, options.target ?? ts.ScriptTarget.ES2022, true)
      : getSourceFile(file, ...rest);
  return ts.createProgram([registry, lookup], options, host);
}
