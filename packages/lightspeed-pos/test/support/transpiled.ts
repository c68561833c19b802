import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript-oldest";

const source = fileURLToPath(new URL("../../src", import.meta.url));
const modules = fileURLToPath(new URL("../../../../node_modules", import.meta.url));

/** JavaScript of the package, somewhere. */
export interface Transpiled {
  /** The URL of its entry. */
  readonly entry: string;
  remove(): void;
}

/** Makes JavaScript of the package but for the emulator, for tests that start processes of their own. It is not the build: nothing is checked. */
export function transpiledPackage(): Transpiled {
  const folder = mkdtempSync(join(tmpdir(), "lightspeed-pos-"));
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  symlinkSync(modules, join(folder, "node_modules"), "junction");
  cpSync(source, join(folder, "src"), { recursive: true, filter: (path) => path !== join(source, "emulator") });
  for (const file of readdirSync(join(folder, "src"), { recursive: true, encoding: "utf8" })) {
    if (file.endsWith(".ts")) transpile(join(folder, "src", file));
  }
  return {
    entry: pathToFileURL(join(folder, "src", "index.js")).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function transpile(path: string): void {
  const { outputText } = ts.transpileModule(readFileSync(path, "utf8"), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022, verbatimModuleSyntax: true },
  });
  writeFileSync(path.replace(/\.ts$/, ".js"), outputText);
}
