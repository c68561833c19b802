import { readFileSync } from "node:fs";
import ts from "typescript-oldest";

/** What a test shows: the names of the descriptions around it, and its own. */
export interface Shown {
  readonly subject: string;
  readonly title: string;
}

/** The tests of a file that run, by their names in its source; what is filled in for each case is an ellipsis. */
export function testsIn(file: URL): readonly Shown[] {
  const found: Shown[] = [];
  const visit = (node: ts.Node, subjects: readonly string[]): void => {
    const named = ts.isCallExpression(node) ? namedCall(node) : undefined;
    if (named === undefined) ts.forEachChild(node, (child) => visit(child, subjects));
    else if (named.does === "test") found.push({ subject: subjects.join(" "), title: named.name });
    else for (const argument of named.call.arguments) visit(argument, [...subjects, named.name]);
  };
  visit(ts.createSourceFile(file.pathname, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true), []);
  return found;
}

interface NamedCall {
  readonly call: ts.CallExpression;
  readonly does: "test" | "describe";
  readonly name: string;
}

/** `test("…", …)`, `it.each([…])("…", …)`, `describe("…", …)`; not those that are skipped. */
function namedCall(call: ts.CallExpression): NamedCall | undefined {
  const [first, ...others] = call.arguments;
  const words = wordsOf(call.expression);
  const does = words[0] === "describe" ? "describe" : words[0] === "test" || words[0] === "it" ? "test" : undefined;
  if (does === undefined || first === undefined || others.length === 0 || words.includes("skip")) return undefined;
  const text = ts.isStringLiteralLike(first)
    ? first.text
    : ts.isTemplateExpression(first)
      ? first.getText()
      : undefined;
  return text === undefined ? undefined : { call, does, name: withEllipses(text) };
}

/** The names in `it.each([…])`, from the left. */
function wordsOf(expression: ts.Expression): readonly string[] {
  if (ts.isIdentifier(expression)) return [expression.text];
  if (ts.isPropertyAccessExpression(expression)) return [...wordsOf(expression.expression), expression.name.text];
  return ts.isCallExpression(expression) ? wordsOf(expression.expression) : [];
}

function withEllipses(text: string): string {
  return text.replace(/^`|`$/g, "").replace(/\$\{[^}]*\}|%[a-zA-Z]|\$\w+/g, "…");
}
