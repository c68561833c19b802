import type { AnyDefinition, FieldMap } from "../../schema/index.js";
import { ownerOf } from "../behaviours/custom-field-links.js";
import { findDefinition, keptDefinitions, relationsOf } from "../definitions.js";
import { RefusedRequest } from "../refusal.js";
import type { Query } from "../request/query.js";
import type { WireRecord, WireValue } from "../store/record.js";
import type { Store } from "../store/store.js";
import { isBlank } from "../write/checks.js";
import { accountIn } from "./account.js";
import { offersFor } from "./deeds.js";
import type { Inspected } from "./inspected.js";
import { labelOf } from "./label.js";
import { isSecret, MASK } from "./masks.js";
import { wholeNumber } from "./parameters.js";
import { definitionIn } from "./records.js";

/** Records of a relation that are listed; the page leads to the rest. */
const MOST_RELATED = 20;

/** The record that an id leads to. */
interface Link {
  readonly resource: string;
  readonly id: number;
  readonly label: string;
  /** Whether it is there. */
  readonly exists: boolean;
}

/** A field with its value; one that holds structures has their fields. */
interface ShownField {
  readonly name: string;
  readonly value: string;
  readonly link?: Link | undefined;
  readonly structures?: readonly (readonly ShownField[])[] | undefined;
}

/** A record as the shop keeps it, with where its ids lead: `?resource=&id=`. */
export function oneRecord(inspected: Inspected, query: Query): unknown {
  const definition = definitionIn(query);
  const account = accountIn(inspected, query);
  const store = inspected.storeOf(account);
  const id = wholeNumber(query, "id", 1);
  const record = store.table(definition.name).get(id);
  if (record === undefined) throw new RefusedRequest(404, `There is no ${definition.name} ${id}.`);
  return {
    id,
    label: labelOf(record),
    fields: fieldsIn(definition.fields, record, store),
    relations: relationsOf(definition).map(([name, { target, many, facts }]) => {
      const found = many ? store.table(target).having(facts.key, String(id)) : linked(store, target, record[facts.key]);
      const links = found.slice(0, MOST_RELATED).map((one) => linkTo(store, target, store.table(target).idOf(one)));
      return { name, target, key: many ? facts.key : undefined, total: found.length, links };
    }),
    referredBy: referrers(definition, store, id),
    // The staff is that of the first account's shop.
    offers: account === inspected.accounts[0] ? offersFor(definition.name, record) : [],
  };
}

/** Fields of other resources that hold this record's id, where no relation of its own says so. */
function referrers(definition: AnyDefinition, store: Store, id: number) {
  const shown = new Set(relationsOf(definition).map(([, { target, many, facts }]) => `${many} ${target} ${facts.key}`));
  return keptDefinitions.flatMap(({ name, fields }) =>
    Object.entries(fields)
      .filter(
        ([field, { kind }]) =>
          kind.type === "id" && kind.target === definition.name && !shown.has(`true ${name} ${field}`),
      )
      .map(([field]) => ({ resource: name, field, total: store.table(name).idsHaving(field, String(id)).length }))
      .filter(({ total }) => total > 0),
  );
}

function linked(store: Store, target: string, id: WireValue | undefined): readonly WireRecord[] {
  const found = isBlank(id) ? undefined : store.table(target).get(String(id));
  return found === undefined ? [] : [found];
}

function fieldsIn(fields: FieldMap, record: WireRecord, store: Store): readonly ShownField[] {
  return Object.entries(fields).map(([name, field]) => {
    const value = record[name];
    if (isSecret(field)) return { name, value: isBlank(value) ? "" : MASK };
    const { kind } = field;
    if (kind.type === "structure" || kind.type === "structures") {
      return { name, value: "", structures: embedded(value).map((one) => fieldsIn(kind.fields, one, store)) };
    }
    const target = kind.type === "id" ? targetOf(kind.target, record) : undefined;
    const isLink = target !== undefined && findDefinition(target) !== undefined && !isBlank(value);
    const link = isLink ? linkTo(store, target, Number(value)) : undefined;
    return { name, value: textOf(value), link };
  });
}

/** The fields of each kind of record are a resource of their own: whose value it is tells which. */
function targetOf(target: string | undefined, record: WireRecord): string | undefined {
  return target === "CustomField" ? `${ownerOf(record)}CustomField` : target;
}

function embedded(value: WireValue | undefined): readonly WireRecord[] {
  if (Array.isArray(value)) return value as readonly WireRecord[];
  return typeof value === "object" ? [value as WireRecord] : [];
}

function textOf(value: WireValue | undefined): string {
  if (value === undefined || typeof value === "string") return value ?? "";
  return Array.isArray(value) && value.every((one) => typeof one === "string")
    ? value.join(", ")
    : JSON.stringify(value);
}

function linkTo(store: Store, resource: string, id: number): Link {
  const record = store.table(resource).get(id);
  return { resource, id, label: record === undefined ? "" : labelOf(record), exists: record !== undefined };
}
