import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, type TestContext, test } from "vitest";

interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  /** Which files it reads. */
  readonly files: RegExp;
}

const everything = /^(?!package-lock\.json$)/;
const code = /\.(ts|mjs|js)$|^\.ci\//;

// What neither the compiler nor the linter holds. A pattern must not find itself here: hence the letters in brackets.
const rules: readonly Rule[] = [
  { name: "no path of one machine", files: everything, pattern: /(^|[^\w.-])\/(work|farm|home\/\w+|Users\/\w+)\// },
  { name: "no temporary folder by its path", files: code, pattern: /(^|[^\w.-])\/(tmp)\b/ },
  { name: "no host of a package registry", files: everything, pattern: /registry[.]npmjs|deb[.]debian/ },
  { name: "no address in the lock file", files: /package-lock\.json$/, pattern: /"resolved": "\w+:/ },
  { name: "no talk of the workplace", files: everything, pattern: /\bC[E]O\b|developers.\ssession|\bAI\sagent/ },
  { name: "no way around the compiler or the linter", files: code, pattern: /@ts-(ignore|nocheck)|biome[-]ignore/ },
  { name: "no test left out", files: code, pattern: /\b(it|test|describe)\.(only|skip|todo)\b/ },
  { name: "no skip without a reason", files: code, pattern: /\.skip\(\s*\)/ },
  { name: "nothing left for later", files: code, pattern: /\b(T[O]DO|F[I]XME|X[X]X|H[A]CK)\b/ },
];

const root = fileURLToPath(new URL("..", import.meta.url));

for (const { name, files, pattern } of rules) {
  test(name, (context) => {
    const offences = repositoryFiles(context)
      .filter((file) => files.test(file))
      .flatMap((file) => linesThatMatch(file, pattern));
    expect(offences).toEqual([]);
  });
}

/** Every file that is committed or could be: not those that .gitignore names. */
function repositoryFiles(context: TestContext): readonly string[] {
  try {
    const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    const listed = execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return listed.split("\0").filter((file) => file !== "" && existsSync(`${root}${file}`));
  } catch (error) {
    // A downloaded archive is no checkout. In CI it always is one.
    if (process.env["CI"] !== undefined) throw error;
    return context.skip("git cannot list the files: this folder is not a checkout");
  }
}

function linesThatMatch(file: string, pattern: RegExp): readonly string[] {
  const text = readFileSync(`${root}${file}`, "utf8");
  if (text.includes("\0")) return [];
  return text
    .split("\n")
    .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : []));
}
