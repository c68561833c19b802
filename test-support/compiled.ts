import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The JavaScript of a package, for processes that a test starts. */
export interface Compiled {
  /** The URL of a module: `url("index.js")`. */
  url(file: string): string;
  remove(): Promise<void>;
}

/** Compiles `lightspeed-pos` as it is now, without checking it, to where it finds what it depends on. */
export async function compilePackage(): Promise<Compiled> {
  const cache = join(root, "node_modules", ".cache");
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "lightspeed-pos-"));
  await writeFile(join(folder, "package.json"), `{"type":"module"}`);
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const project = join(root, "packages/lightspeed-pos/tsconfig.javascript.json");
  const output = ["--outDir", folder, "--tsBuildInfoFile", join(folder, ".tsbuildinfo")];
  await promisify(execFile)(process.execPath, [compiler, "-p", project, ...output]);
  return {
    url: (file) => pathToFileURL(join(folder, file)).href,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
