/** What a printed signature says at length, and how a page says it. Each is applied from left to right. */
const replacements = /** @type {const} */ ([
  // Where a type is from.
  [/import\("[^"]*"\)\./g, ""],
  // The relations of a query travel in type parameters, which nobody writes.
  [/^<const L extends Load<"[^"]*"> = readonly \[\]>/, ""],
  [/RecordOf<("[^"]*"), (?:PathsOf<"[^"]*", L>|never)>/g, "RecordOf<$1>"],
  [/\b(Query|SearchQuery|LoadOption)<("[^"]*"), L>/g, "$1<$2>"],
  [/\bQuery<("[^"]*")>(?: & \w+Fields<\{.*?\}>)+/g, "SearchQuery<$1>"],
  // What a question mark has said already.
  [/(\?: )\(([^()]*)\) \| undefined/g, "$1$2"],
  [/(\?: [^,;()]*?) \| undefined(?=[,;)])/g, "$1"],
  [/(\?: .*) \| undefined(?=\): )/g, "$1"],
  // Values by their kinds.
  [/StructureRow<(\{.*?\})>/g, "$1"],
  [/\bField<([^,<>]+), [^<>]*>/g, "$1"],
  // Parts without members.
  [/ & NestedRelations<Registry, (?:Readonly<Record<string, AnyRelation>>|Record<never, never>)>/g, ""],
  [/ & \{\}/g, ""],
  [/ & \{ readonly extra\?: Extra; \}/g, ""],
  [/, undefined, undefined>/g, ">"],
]);

/**
 * A signature as people write it: without where its types are from and what the compiler needs for itself.
 *
 * @param {string} printed
 */
export function tidy(printed) {
  return replacements.reduce((text, [pattern, by]) => text.replace(pattern, by), printed);
}
