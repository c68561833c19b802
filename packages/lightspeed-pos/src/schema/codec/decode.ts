import type { FieldMap } from "../field.js";
import type { AnyDefinition } from "../resource.js";
import type { LoadTree } from "./load-tree.js";
import { isNothing, isObject, manyOf, unwrap } from "./nothing.js";
import type { OnOddity } from "./oddity.js";
import { type Plan, planOf, type RelationPlan, valuesPlan } from "./plan.js";
import { readAlias, readFields, reportUnknown } from "./read-fields.js";
import { type Place, Reports } from "./reports.js";

type Raw = Readonly<Record<string, unknown>>;
type Row = Record<string, unknown>;

/**
 * Turns wire records into rows.
 *
 * It never throws on what the server sends: a value that is not of its kind becomes `undefined` and is reported,
 * an unknown field stays as it came and is reported once.
 */
export class Decoder {
  readonly #definitions: Readonly<Record<string, AnyDefinition>>;
  readonly #reports: Reports;
  readonly #plans = new Map<string, Plan>();
  readonly #plansOfValues = new WeakMap<FieldMap, Plan>();

  constructor(definitions: Readonly<Record<string, AnyDefinition>>, onOddity: OnOddity) {
    this.#definitions = definitions;
    this.#reports = new Reports(onOddity);
  }

  /** Decodes one record. `loaded` names the relations that were asked for; the row inherits from `prototype`. */
  record(name: string, raw: Raw, loaded: LoadTree = nothingLoaded, prototype?: object): Row {
    return this.#read(this.#plan(name), name, raw, loaded, prototype);
  }

  /** Decodes values that are no record, such as the answer to a call. `name` is what reports call them. */
  values(name: string, fields: FieldMap, raw: Raw): Row {
    const plan = this.#plansOfValues.get(fields) ?? valuesPlan(fields);
    this.#plansOfValues.set(fields, plan);
    return this.#read(plan, name, raw, nothingLoaded, undefined);
  }

  #read(plan: Plan, name: string, raw: Raw, loaded: LoadTree, prototype: object | undefined): Row {
    const place: Place = { resource: name, raw, id: plan.id };
    const row: Row = { ...raw };
    for (const key of readFields(plan, raw, row, place, this.#reports)) {
      const relation = plan.relationsByKey.get(key);
      const alias = plan.byAlias.get(key);
      if (relation) for (const one of relation.sharing) this.#relation(one, raw[key], loaded, row, place);
      else if (alias) readAlias(alias, key, row, place, this.#reports);
      else reportUnknown(key, plan, row, place, this.#reports);
    }
    for (const name in loaded) if (!Object.hasOwn(row, name)) this.#none(plan.relationsByName.get(name), row);
    // In the end: a copy that inherits from the start would be made key by key.
    return prototype === undefined ? row : Object.setPrototypeOf(row, prototype);
  }

  #plan(name: string): Plan {
    const existing = this.#plans.get(name);
    if (existing) return existing;
    const plan = planOf(this.#definition(name), (target) => this.#definition(target));
    this.#plans.set(name, plan);
    return plan;
  }

  #definition(name: string): AnyDefinition {
    const definition = this.#definitions[name];
    if (!definition) throw new TypeError(`There is no resource "${name}".`);
    return definition;
  }

  #relation(relation: RelationPlan, value: unknown, loaded: LoadTree, row: Row, place: Place): void {
    if (relation.key !== relation.name) delete row[relation.key];
    const records = this.#related(relation, value, place);
    const decode = (one: Raw) => this.record(relation.target, one, loaded[relation.name]);
    const isAlone = relation.sharing.length === 1;
    const found = isAlone ? records[0] : linked(relation, records, place.raw);
    if (found === undefined && !isAlone) return;
    row[relation.name] = relation.many ? records.map(decode) : found && decode(found);
  }

  // Asked for, and no key came: there is none.
  #none(relation: RelationPlan | undefined, row: Row): void {
    if (relation) row[relation.name] = relation.many ? [] : undefined;
  }

  #related({ name, many, wrapper }: RelationPlan, value: unknown, place: Place): readonly Raw[] {
    const candidates = manyOf(many ? unwrap(value, wrapper) : value);
    const records = candidates.filter(isObject).filter((one) => !isNothing(one));
    if (records.length < candidates.length) this.#reports.unreadable(value, name, "holds what is no record", place);
    return records;
  }
}

/** Of the records that came under one key, that whose id this one names. */
function linked({ ids: [here, there] }: RelationPlan, records: readonly Raw[], raw: Raw): Raw | undefined {
  return records.find((one) => String(one[there]) === String(raw[here]));
}

const nothingLoaded: LoadTree = {};
