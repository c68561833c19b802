import ts from "typescript-oldest";

/** The tests of a file name behaviours in their titles: `it("starts open [sale.starts-open]", …)`. */
export interface Marks {
  /** Named by tests that run whenever the file does. */
  readonly shown: readonly string[];
  /** Named anywhere else: by a test that is or may be skipped, by a group of tests, in some other text. */
  readonly idle: readonly string[];
}

const MARK = /\[([a-z0-9-]+\.[a-z0-9-]+)\]/g;

/** What a call may have in its name without being left out at times. */
const ALWAYS = new Set(["describe", "it", "test", "each", "concurrent", "sequential"]);

/** Reads the marks of a test file. */
export function marksIn(text: string): Marks {
  const file = ts.createSourceFile("a.test.ts", text, ts.ScriptTarget.Latest, true);
  const titles = titlesThatRun(file.statements);
  const shown = [...titles].flatMap((title) => marksOf(title.getText()));
  const idle = textsIn(file)
    .filter((node) => !titles.has(node))
    .flatMap((node) => marksOf(node.getText()));
  return { shown, idle };
}

function marksOf(text: string): readonly string[] {
  return [...text.matchAll(MARK)].map(([, id = ""]) => id);
}

/** Titles of the tests among statements, and of those in groups. What stands in a branch or a loop may never run. */
function titlesThatRun(statements: readonly ts.Statement[]): ReadonlySet<ts.Node> {
  const titles = new Set<ts.Node>();
  for (const { name, title, body } of statements.flatMap(callOf)) {
    if (name !== "describe") titles.add(title);
    else if (body !== undefined) for (const each of titlesThatRun(body)) titles.add(each);
  }
  return titles;
}

interface TestCall {
  readonly name: string;
  readonly title: ts.Node;
  readonly body: readonly ts.Statement[] | undefined;
}

/** The test or group that a statement declares, unless it can be skipped. */
function callOf(statement: ts.Statement): readonly TestCall[] {
  if (!ts.isExpressionStatement(statement) || !ts.isCallExpression(statement.expression)) return [];
  const { expression, arguments: given } = statement.expression;
  const [title] = given;
  const names = namesIn(expression);
  const [name = ""] = names;
  if (title === undefined || !["describe", "it", "test"].includes(name)) return [];
  if (!names.every((each) => ALWAYS.has(each))) return [];
  return [{ name, title, body: given.map(statementsOf).find((body) => body !== undefined) }];
}

/** `it.each(table)` as `it`, `each`. */
function namesIn(node: ts.Expression): readonly string[] {
  if (ts.isIdentifier(node)) return [node.text];
  if (ts.isPropertyAccessExpression(node)) return [...namesIn(node.expression), node.name.text];
  if (ts.isCallExpression(node)) return namesIn(node.expression);
  return [];
}

function statementsOf(node: ts.Expression): readonly ts.Statement[] | undefined {
  return ts.isArrowFunction(node) && ts.isBlock(node.body) ? node.body.statements : undefined;
}

/** Every text of a file, templates whole. */
function textsIn(node: ts.Node): readonly ts.Node[] {
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return [node];
  const found: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    found.push(...textsIn(child));
  });
  return found;
}
