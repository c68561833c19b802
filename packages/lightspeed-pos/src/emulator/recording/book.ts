import type { AnyDefinition } from "../../schema/index.js";
import { fieldOf, fieldsOf, keptDefinitions } from "../definitions.js";
import type { Json, JsonObject } from "../values/json.js";
import { isBlank } from "../write/checks.js";
import type { Look } from "./take-apart.js";

/** What is known of a record. */
interface Page {
  fields: Record<string, Json>;
  /** When the record was last changed, as far as it says so. */
  timeStamp: string;
  /** The number of the request that told most of it. */
  order: number;
  isNested: boolean;
}

/** Everything that was seen of an account's records, each once. */
export class Book {
  readonly #pages = new Map<string, Map<string, Page>>();
  readonly #gone = new Map<string, Set<string>>();
  readonly #lastIDs: Map<string, number>;
  #changes = 0;

  constructor(lastIDs: Readonly<Record<string, number>> = {}) {
    this.#lastIDs = new Map(Object.entries(lastIDs));
  }

  /** It moves with everything that is written. */
  get changes(): number {
    return this.#changes;
  }

  /** Notes that a list is there, though nothing may be in it. */
  open(name: string): void {
    if (!this.#pages.has(name)) this.#changes += 1;
    this.#pagesOf(name);
  }

  /** Adds what an answer says. Requests have numbers in the order in which they were sent. */
  write(look: Look, order: number): void {
    const { definition, id, fields, isNested } = look;
    if (this.#gone.get(definition.name)?.has(id)) return;
    const pages = this.#pagesOf(definition.name);
    const page = pages.get(id);
    const timeStamp = typeof fields.timeStamp === "string" ? fields.timeStamp : "";
    const known = page ?? { fields: {}, timeStamp, order, isNested };
    merge(known, look, { timeStamp, order });
    pages.set(id, known);
    this.#changes += 1;
  }

  /** Marks a record as archived, if it is known. */
  archive({ name }: AnyDefinition, id: string): void {
    const page = this.#pages.get(name)?.get(id);
    if (page !== undefined) page.fields.archived = "true";
    this.#changes += 1;
  }

  /** Takes a record out for good: its id is not given again. */
  remove({ name }: AnyDefinition, id: string): void {
    this.#pagesOf(name).delete(id);
    const gone = this.#gone.get(name) ?? new Set();
    this.#gone.set(name, gone.add(id));
    this.#lastIDs.set(name, Math.max(Number(id), this.#lastIDs.get(name) ?? 0));
    this.#changes += 1;
  }

  get records(): Readonly<Record<string, readonly JsonObject[]>> {
    const lists = keptDefinitions.flatMap((definition) => {
      const pages = this.#pages.get(definition.name);
      return pages === undefined ? [] : [[definition.name, inOrder(definition, pages)] as const];
    });
    return Object.fromEntries(lists);
  }

  get lastIDs(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#lastIDs);
  }

  #pagesOf(name: string): Map<string, Page> {
    const pages = this.#pages.get(name) ?? new Map<string, Page>();
    this.#pages.set(name, pages);
    return pages;
  }
}

function inOrder(definition: AnyDefinition, pages: ReadonlyMap<string, Page>): readonly JsonObject[] {
  const sorted = [...pages].sort(([a], [b]) => Number(a) - Number(b));
  return sorted.map(([id, { fields }]) => ({ ...fields, ...missingNames(definition, id, fields) }));
}

/** What has to have a name to be loaded, and was seen without one alone. */
function missingNames(definition: AnyDefinition, id: string, fields: Readonly<Record<string, Json>>): JsonObject {
  const needed = fieldsOf(definition).filter(([, { kind, facts }]) => {
    return facts.required && !facts.optional && kind.type === "text";
  });
  const missing = needed.filter(([name]) => isBlank(fields[name] ?? ""));
  return Object.fromEntries(missing.map(([name]) => [name, `${definition.name} ${id}`]));
}

type Moment = Pick<Page, "timeStamp" | "order">;

function merge(page: Page, { definition, fields, unset, isNested }: Look, moment: Moment): void {
  const counts = countsMore(page, isNested, moment);
  for (const [name, value] of Object.entries(fields)) {
    const before = page.fields[name];
    const isKnown = before !== undefined && before !== null;
    if (!isKnown || (counts && !blanks(definition, name, value, isNested))) page.fields[name] = value;
  }
  for (const name of unset) if ((counts && !isNested) || page.fields[name] === undefined) page.fields[name] = null;
  if (!counts) return;
  page.timeStamp = moment.timeStamp || page.timeStamp;
  page.order = Math.max(page.order, moment.order);
  page.isNested &&= isNested;
}

/** The later state of a record counts more; of two copies of the same state the one that stands alone. */
function countsMore(page: Page, isNested: boolean, { timeStamp, order }: Moment): boolean {
  const hasStamps = timeStamp !== "" && page.timeStamp !== "";
  if (hasStamps && timeStamp !== page.timeStamp) return timeStamp > page.timeStamp;
  if (hasStamps && isNested !== page.isNested) return page.isNested;
  if (order === page.order) return page.isNested || !isNested;
  return order > page.order;
}

/** Copies inside of others show less; and a choice is empty where its relation was not asked for. */
function blanks(definition: AnyDefinition, name: string, value: Json, isNested: boolean): boolean {
  const isPartial = isNested || fieldOf(definition, name)?.kind.type === "anything";
  return isPartial && (value === null || value === "");
}
