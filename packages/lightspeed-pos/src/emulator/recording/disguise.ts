import { type FieldMap, isScalar, type Kind, type ScalarKind } from "../../schema/index.js";
import { allDefinitions, fieldsOf } from "../definitions.js";
import type { WireRecord, WireValue } from "../store/record.js";
import { isObject, type Json, type JsonObject } from "../values/json.js";
import { isHarmlessText, isPersonalMoment } from "./harmless.js";
import { shapeOf } from "./shapes.js";
import type { StandIns } from "./stand-ins.js";

/**
 * Takes out of a value whom it tells of. `path` is the field with its resource, as in `Customer.firstName`.
 *
 * Numbers, moments and known words stay. A text is replaced unless it is known to be harmless, and what is not of its
 * kind is not kept at all: it could be anything.
 */
export class Disguise {
  readonly #standIns: StandIns;

  constructor(standIns: StandIns) {
    this.#standIns = standIns;
  }

  of(kind: Kind, path: string, value: WireValue): WireValue | undefined {
    if (isScalar(kind)) return typeof value === "string" ? this.#scalar(kind, path, value) : undefined;
    switch (kind.type) {
      case "list":
        return (value as readonly string[]).flatMap((each) => this.#scalar(kind.of, path, each) ?? []);
      case "structure":
        return this.#fields(kind.fields, path, value as WireRecord);
      case "structures":
        return (value as readonly WireRecord[]).map((each) => this.#fields(kind.fields, path, each));
      case "anything":
        return this.#anything(path, value as Json) as WireValue;
    }
  }

  #fields(fields: FieldMap, path: string, record: WireRecord): WireRecord {
    const disguised: WireRecord = {};
    for (const [name, { kind }] of Object.entries(fields)) {
      const value = record[name];
      if (value !== undefined) disguised[name] = this.of(kind, `${path}.${name}`, value);
    }
    return disguised;
  }

  #scalar(kind: ScalarKind, path: string, text: string): string | undefined {
    switch (kind.type) {
      case "text":
      case "code":
        return isHarmlessText(path) ? text : this.#standIns.of(shapeOf(path, text), text);
      case "enumeration":
        return text === "" || kind.values.includes(text) ? text : undefined;
      case "timestamp":
        return isPersonalMoment(path) ? this.#standIns.of("moment", text) : text;
      case "date":
        return /^(?:\d{4}-\d\d-\d\d|\d\d\/\d\d\/\d{4}|)$/.test(text) ? text : undefined;
      default:
        // Numbers and yes or no: they were read as such.
        return text;
    }
  }

  /** Every text in it, at any depth; ids and yes or no, which lead to declared records or say nothing, stay. */
  #anything(path: string, value: Json | undefined): Json {
    if (Array.isArray(value)) return value.map((each: Json) => this.#anything(path, each));
    if (isObject(value)) return this.#members(path, value);
    const text = String(value ?? "");
    const isId = /ID$/.test(path) && /^\d{1,15}$/.test(text);
    return isId || text === "true" || text === "false" ? text : this.#standIns.of(shapeOf(path, text), text);
  }

  /** The names of other members could be data themselves. */
  #members(path: string, value: JsonObject): Json {
    const known = Object.entries(value).filter(([name]) => choiceNames.has(name));
    return Object.fromEntries(known.map(([name, each]) => [name, this.#anything(`${path}.${name}`, each)]));
  }
}

/** What stands in a choice of a custom field, the one value of this kind that was seen. */
const choiceNames: ReadonlySet<string> = new Set(
  allDefinitions
    .filter(({ key }) => key === "CustomFieldChoice")
    .flatMap((definition) => [definition.key, ...fieldsOf(definition).map(([name]) => name)]),
);
