import { execFile } from "node:child_process";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
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
  const folder = await newFolder();
  await compile("lightspeed-pos", folder);
  return { url: (file) => pathToFileURL(join(folder, file)).href, remove: () => remove(folder) };
}

/** The `lightspeed` command, for processes that a test starts. */
export interface CompiledCommand {
  /** The file to run with Node. */
  readonly main: string;
  remove(): Promise<void>;
}

/** Compiles the command as it is now, and `lightspeed-pos` to where it finds it. */
export async function compileCommand(): Promise<CompiledCommand> {
  const folder = await newFolder();
  const library = join(folder, "node_modules", "lightspeed-pos");
  await compile("lightspeed-pos", join(library, "dist"));
  await compile("cli", join(folder, "cli"));
  await copyFile(join(root, "packages/lightspeed-pos/package.json"), join(library, "package.json"));
  return { main: join(folder, "cli", "main.js"), remove: () => remove(folder) };
}

async function newFolder(): Promise<string> {
  const cache = join(root, "node_modules", ".cache");
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "lightspeed-pos-"));
  await writeFile(join(folder, "package.json"), `{"type":"module"}`);
  return folder;
}

async function compile(name: string, folder: string): Promise<void> {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const project = join(root, `packages/${name}/tsconfig.javascript.json`);
  const output = ["--outDir", folder, "--tsBuildInfoFile", join(folder, ".tsbuildinfo")];
  await promisify(execFile)(process.execPath, [compiler, "-p", project, ...output]);
}

function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}
