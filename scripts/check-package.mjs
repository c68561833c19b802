// Packs the packages and uses them as a stranger would: npm run check:package
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { compiler, fail, root, run } from "./run.mjs";

/** Bytes of gzipped JavaScript that importing `lightspeed-pos` may take, packed or bundled. */
const coreLimit = 60_000;

const folder = mkdtempSync(join(tmpdir(), "lightspeed-pos-package-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));

const core = pack("lightspeed-pos");
const cli = pack("@lightspeed-pos/cli");
checkForm();
install();
checkInstallScripts();
checkProgram();
checkCommand();
checkSize();

/**
 * Packs a workspace into the folder and gives the path of the tarball.
 *
 * @param {string} workspace
 */
function pack(workspace) {
  const [packed] = JSON.parse(run("npm", ["pack", "--json", "--pack-destination", folder, "--workspace", workspace]));
  return join(folder, packed.filename);
}

/** The manifests, the files they name, and the types as each way of resolving modules finds them. */
function checkForm() {
  for (const tarball of [core, cli]) run("node_modules/.bin/publint", ["--strict", tarball]);
  run("node_modules/.bin/attw", [core, "--profile", "esm-only"]);
  console.log("publint and attw found nothing");
}

function install() {
  const manifest = { private: true, type: "module" };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  run("npm", ["install", "--prefer-offline", "--ignore-scripts", core, cli], { cwd: folder });
}

/** Nothing that a user installs may need to run code while installing: npm blocks it by default. */
function checkInstallScripts() {
  const { packages } = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
  const scripted = Object.keys(packages).filter((name) => packages[name].hasInstallScript);
  if (scripted.length > 0) fail(`These dependencies need an install script: ${scripted.join(", ")}.`);
  console.log(`${Object.keys(packages).length - 1} packages installed, none with an install script`);
}

function checkProgram() {
  const emit = ["--noEmit", "false", "--outDir", folder];
  run(process.execPath, [compiler, "-p", "test-support/consumer", ...emit]);
  console.log(run(process.execPath, ["program.js"], { cwd: folder, timeout: 60_000 }).trim());
}

function checkCommand() {
  const { version } = JSON.parse(readFileSync(`${root}packages/lightspeed-pos/package.json`, "utf8"));
  const lightspeed = join(folder, "node_modules/.bin/lightspeed");
  if (!existsSync(lightspeed)) fail("Installing @lightspeed-pos/cli brought no `lightspeed` command.");
  const told = run(lightspeed, ["--version"], { cwd: folder }).trim();
  if (told !== version) fail(`lightspeed --version says ${told}, the manifest says ${version}.`);
  const help = run(lightspeed, ["--help"], { cwd: folder });
  for (const command of ["demo", "emulate"]) {
    if (!help.includes(command)) fail(`lightspeed --help does not name the command "${command}".`);
  }
  console.log(`lightspeed ${told} runs`);
}

/** What `import "lightspeed-pos"` loads: not the emulator, nor the entries for signing in and for Node's files. */
function checkSize() {
  const dist = join(folder, "node_modules/lightspeed-pos/dist");
  const files = [...loadedFrom(join(dist, "index.js"))].sort().map((file) => readFileSync(file));
  const bytes = gzipSync(Buffer.concat(files)).length;
  const oneByOne = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
  console.log(`core: ${bytes} bytes gzipped of ${coreLimit}; ${oneByOne} as ${files.length} files gzipped one by one`);
  if (files.length === 0 || bytes > coreLimit) fail(`The core takes more than ${coreLimit} bytes gzipped.`);
}

/**
 * A module and all that it loads when it is imported; what is loaded later, on demand, is not among them.
 *
 * @param {string} file
 * @param {Set<string>} loaded
 */
function loadedFrom(file, loaded = new Set()) {
  if (loaded.has(file)) return loaded;
  loaded.add(file);
  const source = readFileSync(file, "utf8");
  for (const [, target = ""] of source.matchAll(/\bfrom "(\.[^"]+)"|^import "(\.[^"]+)"/gm)) {
    loadedFrom(join(dirname(file), target), loaded);
  }
  return loaded;
}
