import { InvalidInputError } from "../../errors.js";
import { type EmulatorData, type EmulatorSnapshot, formOf } from "../data/form.js";
import { findDefinition } from "../definitions.js";
import { isObject, type JsonObject } from "../values/json.js";
import { elementsOf } from "../write/elements.js";
import { type PassedExchange, readAnswer, type Told, Untold } from "./answer.js";
import { Book } from "./book.js";
import { Disguise } from "./disguise.js";
import { StandIns } from "./stand-ins.js";
import { Taker } from "./take-apart.js";

/** What a recording starts from. */
export interface RecordingOptions {
  /** At least 16 random bytes. The same key makes the same stand-ins, and without it nobody can tell whose they are. */
  readonly key: Uint8Array;
  /** An earlier recording that goes on. */
  readonly data?: EmulatorData | undefined;
}

/** A recording, in the form that `startEmulator` takes. */
export interface RecordedData extends EmulatorData {
  readonly accessToken: string;
  readonly records: EmulatorSnapshot["records"];
  readonly lastIDs: EmulatorSnapshot["lastIDs"];
}

/** What became of an answer: how many records it told of, or why it was left out, in words without any of it. */
export type Outcome = { readonly records: number } | { readonly leftOut: string };

/**
 * The records of one account, as its answers show them, with stand-ins in the place of what tells of people.
 *
 * ```ts
 * const recording = new Recording({ key: randomBytes(32) });
 * recording.take({ method: "GET", url: "/API/V3/Account/1/Item.json", status: 200, body });
 * const shop = await startEmulator({ data: recording.data });
 * ```
 *
 * Of what is taken only the stand-ins are kept: a text is replaced unless it is known to be harmless.
 */
export class Recording {
  readonly #disguise: Disguise;
  readonly #accessToken: string;
  readonly #book: Book;
  #accountID: string | undefined;
  #requests = 0;

  constructor({ key, data }: RecordingOptions) {
    if (key.length < 16) throw new InvalidInputError("The key of a recording has at least 16 bytes.");
    const standIns = new StandIns(key);
    this.#disguise = new Disguise(standIns);
    // Not a secret, as it opens nothing but an emulator; it tells with which key a recording was made.
    this.#accessToken = `recorded-${standIns.mark}`;
    const form = data === undefined ? undefined : formOf(data);
    this.#book = new Book(form?.lastIDs);
    if (form === undefined) return;
    if (form.accessToken !== this.#accessToken) throw otherKey();
    this.#accountID = form.accountID === undefined ? undefined : String(form.accountID);
    this.#readOn(form.records);
  }

  /** It moves with everything that is recorded. */
  get changes(): number {
    return this.#book.changes;
  }

  /** A number for a request that is sent now. The answers of requests may come in another order. */
  nextRequest(): number {
    this.#requests += 1;
    return this.#requests;
  }

  /** Takes what an answer tells of the account's records. */
  take(exchange: PassedExchange, request: number = this.nextRequest()): Outcome {
    try {
      const told = readAnswer(exchange);
      this.#refuseOthers(told.accountID);
      return { records: this.#write(told, request) };
    } catch (error) {
      if (error instanceof Untold) return { leftOut: error.message };
      throw error;
    }
  }

  /** How many records there are of each resource. */
  get counts(): Readonly<Record<string, number>> {
    return Object.fromEntries(Object.entries(this.data.records).map(([name, records]) => [name, records.length]));
  }

  /** What was recorded, in the form that `startEmulator` takes. */
  get data(): RecordedData {
    const { Account: accounts = [], ...records } = this.#book.records;
    const own = accounts.filter(({ accountID }) => accountID === this.#accountID);
    return {
      ...(this.#accountID === undefined ? {} : { accountID: Number(this.#accountID) }),
      accessToken: this.#accessToken,
      records: own.length > 0 ? { Account: own, ...records } : records,
      lastIDs: this.#book.lastIDs,
    };
  }

  #refuseOthers(accountID: string | undefined): void {
    if (accountID === undefined) return;
    this.#accountID ??= accountID;
    if (accountID !== this.#accountID) throw new Untold("it belongs to another account than the first one");
  }

  #write({ definition, records, id, known, state, isEmpty }: Told, request: number): number {
    const base = findDefinition(definition.records) ?? definition;
    const taker = new Taker(this.#disguise);
    if (isEmpty) this.#book.open(base.name);
    for (const record of records) taker.take(base, record, known);
    const own = taker.looks.filter((look) => look.definition === base && !look.isNested).map((look) => look.id);
    const ids = new Set(id === undefined ? own : [id]);
    if (state === "gone") for (const each of ids) this.#book.remove(base, each);
    for (const look of taker.looks) this.#book.write(look, request);
    if (state === "archived") for (const each of ids) this.#book.archive(base, each);
    return taker.looks.length;
  }

  /** Its records have stand-ins already. They count less than everything that comes. */
  #readOn(records: JsonObject): void {
    for (const [name, list] of Object.entries(records)) {
      const definition = findDefinition(name);
      if (definition === undefined) throw new InvalidInputError(`The recording has records of an unknown ${name}.`);
      this.#book.open(name);
      for (const fields of elementsOf(list, definition.key).filter(isObject)) {
        const id = String(fields[definition.id] ?? "");
        this.#book.write({ definition, id, fields: definedIn(fields), unset: [], isNested: false }, 0);
      }
    }
  }
}

function definedIn(fields: JsonObject) {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function otherKey(): InvalidInputError {
  return new InvalidInputError(
    "The recording was made with another key, so its stand-ins would not fit. Give that key, or record into a new file.",
  );
}
