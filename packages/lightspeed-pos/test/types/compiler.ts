import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript-oldest";

const folder = dirname(fileURLToPath(import.meta.url));
const packageFolder = join(folder, "..", "..");
const virtualFile = join(folder, "snippet.ts");

/** What stands above every snippet. */
const prelude = `import type { AccountHandle } from "../../src/index.js";
import { Lightspeed, money } from "../../src/index.js";
declare const account: AccountHandle;
declare const lightspeed: Lightspeed;
void lightspeed, money;
`;

let text = "";
let version = 0;

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ["lib.es2023.d.ts"],
  types: ["node"],
  strict: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noEmit: true,
};

const host: ts.LanguageServiceHost = {
  getScriptFileNames: () => [virtualFile],
  getScriptVersion: (file) => (file === virtualFile ? String(version) : "0"),
  getScriptSnapshot: (file) => {
    const content = file === virtualFile ? text : ts.sys.readFile(file);
    return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
  },
  getCurrentDirectory: () => packageFolder,
  getCompilationSettings: () => options,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (file) => file === virtualFile || ts.sys.fileExists(file),
  readFile: ts.sys.readFile,
  readDirectory: ts.sys.readDirectory,
  directoryExists: ts.sys.directoryExists,
  getDirectories: ts.sys.getDirectories,
};

const service = ts.createLanguageService(host);

function load(snippet: string): void {
  text = `${prelude}${snippet}\nexport {};\n`;
  version++;
}

/** The compiler's messages for a snippet, each with all its detail. */
export function messagesFor(snippet: string): string[] {
  load(snippet);
  const found = [...service.getSyntacticDiagnostics(virtualFile), ...service.getSemanticDiagnostics(virtualFile)];
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}

/** The compiler's messages for each of many snippets: checked at once, they take little longer than one. */
export function messagesForEach(snippets: readonly string[]): readonly (readonly string[])[] {
  const functions = snippets.map((snippet) => `void (async () => {\n${snippet}\n});`);
  const byLine = [...messagesByLine(functions.join("\n"))];
  let line = 0;
  return functions.map((text) => {
    const first = line;
    line += text.split("\n").length;
    return byLine.filter(([at]) => at >= first && at < line).flatMap(([, messages]) => messages);
  });
}

/** The compiler's messages for a snippet, by the line of it that they are about, from 0. */
export function messagesByLine(snippet: string): ReadonlyMap<number, readonly string[]> {
  load(snippet);
  const above = prelude.split("\n").length - 1;
  const found = new Map<number, string[]>();
  for (const { file, start, messageText } of service.getSemanticDiagnostics(virtualFile)) {
    const line = (file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0) - above;
    found.set(line, [...(found.get(line) ?? []), ts.flattenDiagnosticMessageText(messageText, " ")]);
  }
  return found;
}

/** What an editor shows over the `^` in a snippet; the mark stands in front of the name. */
export function hoverOver(snippet: string): { readonly type: string; readonly documentation: string } {
  const at = snippet.indexOf("^");
  load(snippet.replace("^", ""));
  const info = service.getQuickInfoAtPosition(virtualFile, prelude.length + at);
  return {
    type: ts.displayPartsToString(info?.displayParts),
    documentation: ts.displayPartsToString(info?.documentation),
  };
}
