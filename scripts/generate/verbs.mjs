import ts from "typescript-oldest";
import { saidOf } from "./comments.mjs";
import { lookup } from "./program.mjs";
import { tidy } from "./tidy.mjs";

/**
 * One verb of a collection, or the call that stands for it.
 *
 * @typedef {import("./comments.mjs").Said & {
 *   name: string,
 *   signatures: readonly { readonly text: string, readonly comment: string }[],
 *   required: readonly string[],
 * }} Verb
 */

/**
 * Reads the verbs of every type that the program looks up.
 *
 * @param {ts.Program} program
 * @returns {ReadonlyMap<string, readonly Verb[]>}
 */
export function readVerbs(program) {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(lookup);
  const module = source && checker.getSymbolAtLocation(source);
  const [type] = module === undefined ? [] : checker.getExportsOfModule(module);
  if (type === undefined) throw new Error("The look-up of types is empty.");
  const entries = checker.getDeclaredTypeOfSymbol(type).getProperties();
  return new Map(entries.map((entry) => [entry.name, verbsIn(checker, entry)]));
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} entry
 * @returns {Verb[]}
 */
function verbsIn(checker, entry) {
  const type = checker.getTypeOfSymbol(entry);
  if (type.flags & ts.TypeFlags.Any) {
    throw new Error(`Neither an account nor the client has a member for ${entry.name}: see src/client/collections.ts.`);
  }
  // Some of what lies beside the accounts is one call and no collection.
  const own = type.getCallSignatures();
  if (own.length > 0) return [verbOf(checker, type.symbol, "", own)];
  return type
    .getProperties()
    .filter(({ name }) => /^[a-z]\w*$/.test(name))
    .map((symbol) => verbOf(checker, symbol, symbol.name, checker.getTypeOfSymbol(symbol).getCallSignatures()))
    .filter(({ signatures }) => signatures.length > 0);
}

/**
 * @param {ts.TypeChecker} checker
 * @param {ts.Symbol} symbol
 * @param {string} name
 * @param {readonly ts.Signature[]} found
 * @returns {Verb}
 */
function verbOf(checker, symbol, name, found) {
  const flags = ts.TypeFormatFlags.NoTruncation;
  const signatures = found.map((signature) => ({
    text: name + tidy(checker.signatureToString(signature, undefined, flags)),
    comment: firstLine(signature.getDocumentationComment(checker)),
  }));
  return { ...saidOf(checker, symbol), name, signatures, required: found.flatMap((one) => requiredBy(checker, one)) };
}

/**
 * What cannot be left out of the input of a verb.
 *
 * @param {ts.TypeChecker} checker
 * @param {ts.Signature} signature
 */
function requiredBy(checker, signature) {
  const input = signature.getParameters().find(({ name }) => name === "input");
  if (input === undefined) return [];
  return checker
    .getTypeOfSymbol(input)
    .getProperties()
    .filter(({ flags }) => !(flags & ts.SymbolFlags.Optional))
    .map(({ name }) => name);
}

/** @param {readonly ts.SymbolDisplayPart[]} comment */
function firstLine(comment) {
  const [paragraph = ""] = ts.displayPartsToString([...comment]).split("\n\n");
  return paragraph.replaceAll("\n", " ");
}
