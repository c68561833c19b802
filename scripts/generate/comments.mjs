import ts from "typescript-oldest";
import { root } from "../run.mjs";
import { registry } from "./program.mjs";

/**
 * What the sources say about one declared thing, which nothing remembers at run time.
 *
 * @typedef {object} Said
 * @property {string} text Its doc comment as plain text; empty where there is none.
 * @property {string} file Where it is declared, from the folder of the repository on.
 * @property {number} line
 */

/**
 * A resource's comments: its own, and those of its members by name. Fields inside of embedded structures have their
 * path: `SaleNotes.PrintedNote.note`.
 *
 * @typedef {Said & {
 *   fields: ReadonlyMap<string, Said>,
 *   relations: ReadonlyMap<string, Said>,
 *   calls: ReadonlyMap<string, Said>,
 *   parameters: ReadonlyMap<string, Said>,
 *   taken: ReadonlyMap<string, Said>,
 * }} Comments
 */

/**
 * Reads the doc comments of all declarations, by the resource's name in the registry.
 *
 * @param {ts.Program} program
 * @returns {ReadonlyMap<string, Comments>}
 */
export function readComments(program) {
  const checker = program.getTypeChecker();
  /** @type {Map<string, Comments>} */
  const comments = new Map();
  for (const { name, constant } of registered(program)) {
    const symbol = checker.getSymbolAtLocation(constant);
    if (symbol === undefined) continue;
    const declared = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    comments.set(name, commentsOf(checker, declared));
  }
  return comments;
}

/**
 * The entries of the registry: the name of each, and the constant that its type is made of.
 *
 * @param {ts.Program} program
 */
function registered(program) {
  const statements = program.getSourceFile(registry)?.statements ?? [];
  return statements.flatMap((statement) => {
    const isRegistry = ts.isInterfaceDeclaration(statement) && statement.name.text === "Registry";
    return isRegistry ? statement.members.flatMap(entryOf) : [];
  });
}

/** @param {ts.TypeElement} member */
function entryOf(member) {
  if (!ts.isPropertySignature(member) || member.type === undefined || !ts.isTypeReferenceNode(member.type)) return [];
  const [query] = member.type.typeArguments ?? [];
  const { name } = member;
  if (query === undefined || !ts.isTypeQueryNode(query)) return [];
  if (!ts.isIdentifier(name) && !ts.isStringLiteral(name)) return [];
  return [{ name: name.text, constant: query.exprName }];
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} symbol The constant that a declaration is kept in.
 * @returns {Comments}
 */
function commentsOf(checker, symbol) {
  const definition = checker.getTypeOfSymbol(symbol);
  const calls = typeOf(checker, definition, "calls");
  return {
    ...saidOf(checker, symbol),
    fields: membersOf(checker, typeOf(checker, definition, "fields")),
    relations: membersOf(checker, typeOf(checker, definition, "relations")),
    calls: membersOf(checker, calls),
    parameters: membersOf(checker, typeOf(checker, definition, "parameters")),
    taken: new Map(
      (calls?.getProperties() ?? []).flatMap((call) => {
        const fields = typeOf(checker, checker.getTypeOfSymbol(call), "fields");
        return [...membersOf(checker, fields)].map(
          ([name, said]) => /** @type {const} */ ([`${call.name}.${name}`, said]),
        );
      }),
    ),
  };
}

/**
 * Every member of a map of fields with what is said of it, and those of the structures inside.
 *
 * @param {ts.TypeChecker} checker
 * @param {ts.Type | undefined} type
 * @param {string} [above]
 * @returns {Map<string, Said>}
 */
function membersOf(checker, type, above = "") {
  /** @type {Map<string, Said>} */
  const members = new Map();
  for (const symbol of type?.getProperties() ?? []) {
    const path = `${above}${symbol.name}`;
    members.set(path, saidOf(checker, symbol));
    const embedded = embeddedIn(checker, checker.getTypeOfSymbol(symbol));
    for (const [name, said] of membersOf(checker, embedded, `${path}.`)) members.set(name, said);
  }
  return members;
}

/**
 * The object that a field embeds: its value, or one of its values.
 *
 * @param {ts.TypeChecker} checker
 * @param {ts.Type} field
 * @returns {ts.Type | undefined}
 */
function embeddedIn(checker, field) {
  const value = typeOf(checker, field, "_value");
  if (value === undefined) return undefined;
  const bare = checker.getNonNullableType(value);
  const one = checker.isArrayType(bare) ? checker.getTypeArguments(/** @type {ts.TypeReference} */ (bare))[0] : bare;
  // Only structures are written by us: dates and exact numbers have classes or files of others.
  const isStructure =
    one !== undefined &&
    (one.flags & ts.TypeFlags.Object) !== 0 &&
    (one.symbol?.flags ?? 0) & ts.SymbolFlags.TypeLiteral;
  return isStructure ? one : undefined;
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Type} type
 * @param {string} name
 */
function typeOf(checker, type, name) {
  const member = type.getProperty(name);
  return member === undefined ? undefined : checker.getTypeOfSymbol(member);
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} symbol
 * @returns {Said}
 */
export function saidOf(checker, symbol) {
  const text = ts
    .displayPartsToString(symbol.getDocumentationComment(checker))
    .replace(/\s*\n\s*\n\s*/g, "\n\n")
    .trim();
  const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
  if (declaration === undefined) return { text, file: "", line: 0 };
  const source = declaration.getSourceFile();
  const { line } = source.getLineAndCharacterOfPosition(declaration.getStart());
  return { text, file: source.fileName.slice(root.length), line: line + 1 };
}
