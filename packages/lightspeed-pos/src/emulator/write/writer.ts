import type { AnyDefinition } from "../../schema/index.js";
import type { Change, Owner } from "../behaviours/behaviour.js";
import { behaviourOf } from "../behaviours/index.js";
import { findDefinition } from "../definitions.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import type { JsonObject } from "../values/json.js";
import { refuseBlank, refuseDanglingReferences } from "./checks.js";
import { blankRecord, sentFields, stamps } from "./fields.js";
import { writeRelations } from "./relations.js";

/** Creates, changes and removes records with all that follows from it. */
export class Writer {
  readonly store: Store;
  /** The moment of the request, as the wire says it. */
  readonly now: string;
  /** Who does it: the employee whom the token speaks for, `0` for nobody. */
  readonly employeeID: string;
  readonly #zone: () => string;

  constructor(store: Store, now: string, zone: () => string, employeeID: string) {
    this.store = store;
    this.now = now;
    this.#zone = zone;
    this.employeeID = employeeID;
  }

  /** Stores a new record; `links` are fields that its place decides, like the id of its parent. */
  create(definition: AnyDefinition, input: JsonObject, links: WireRecord = {}, owner?: Owner): WireRecord {
    const sent = sentFields(definition, input, owner !== undefined, this.#zone);
    const change = this.#change(sent, input, undefined, owner);
    const draft = { ...blankRecord(definition), ...sent, ...links, ...stamps(definition, this.now, sent, true) };
    const behaviour = behaviourOf(definition.name);
    behaviour.creating?.(draft, change);
    refuseBlank(definition, draft);
    refuseDanglingReferences(definition, draft, this.store);
    const record = this.store.table(definition.records).insert(draft);
    behaviour.inserted?.(record, change);
    writeRelations(this, definition, record, input);
    behaviour.saved?.(record, change);
    return record;
  }

  /** Changes the fields that were sent and keeps the others. */
  update(
    definition: AnyDefinition,
    record: WireRecord,
    input: JsonObject,
    links: WireRecord = {},
    owner?: Owner,
  ): void {
    const sent = sentFields(definition, input, owner !== undefined, this.#zone);
    const change = this.#change(sent, input, { ...record }, owner);
    const changes = { ...sent, ...links };
    const behaviour = behaviourOf(definition.name);
    behaviour.updating?.(record, changes, change);
    refuseBlank(definition, changes);
    refuseDanglingReferences(definition, changes, this.store);
    const moved = stamps(definition, this.now, sent, false);
    this.store.table(definition.records).update(record, { ...changes, ...moved });
    writeRelations(this, definition, record, input);
    behaviour.saved?.(record, change);
  }

  /** Archives or removes a record, as its resource does, and gives its last state. */
  remove(definition: AnyDefinition, record: WireRecord, owner?: Owner): WireRecord {
    const change = this.#change({}, {}, { ...record }, owner);
    const behaviour = behaviourOf(definition.name);
    behaviour.removing?.(record, change);
    const last = this.#takeAway(definition, record);
    behaviour.removed?.(last, change);
    return last;
  }

  /** The declaration of a resource that surely exists. */
  definition(name: string): AnyDefinition {
    const definition = findDefinition(name);
    if (definition === undefined) throw new Error(`There is no resource named ${name}.`);
    return definition;
  }

  /** Documented samples show a newer `timeStamp` in the answer, whether the record stays or goes. */
  #takeAway(definition: AnyDefinition, record: WireRecord): WireRecord {
    const table = this.store.table(definition.records);
    const moved = stamps(definition, this.now, {}, false);
    if (definition.actions.includes("archive")) {
      table.update(record, { archived: "true", ...moved });
      return record;
    }
    table.remove(record);
    return { ...record, ...moved };
  }

  #change(sent: WireRecord, input: JsonObject, before: WireRecord | undefined, owner: Owner | undefined): Change {
    return { store: this.store, now: this.now, sent, input, before, owner, write: this };
  }
}
