import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../../../docs/reference/", import.meta.url);

/** A page of the reference. */
export interface Page {
  readonly name: string;
  readonly text: string;
  /** Its programs, without what they all begin with. */
  readonly examples: readonly string[];
}

/** The pages of the resources. */
export const pages: readonly Page[] = readdirSync(folder)
  .filter((file) => file !== "README.md")
  .map((file) => pageOf(file));

export const index: Page = pageOf("README.md");

function pageOf(file: string): Page {
  const text = readFileSync(new URL(file, folder), "utf8");
  const blocks = [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);
  const programs = blocks.filter((code) => code.startsWith("import "));
  return { name: file.replace(/\.md$/, ""), text, examples: programs.map(bodyOf) };
}

/** Every program begins with the client and the account. */
function bodyOf(program: string): string {
  const begin = "const account = await lightspeed.accounts.first();\n";
  return program.slice(program.indexOf(begin) + begin.length);
}
