import { InvalidInputError } from "../../errors.js";
import { isObject, type JsonObject } from "../values/json.js";

/**
 * A shop's data in the API's own wire form: records by resource name.
 *
 * ```ts
 * const data = { accountID: 120645, accessToken: "test", records: { Item: [{ itemID: "135", description: "Mug" }] } };
 * const shop = await startEmulator({ data });
 * ```
 */
export interface EmulatorData {
  readonly accountID?: number | string | undefined;
  readonly accessToken?: string | undefined;
  readonly records: Readonly<Record<string, unknown>>;
  /** The last id that each resource gave out, where that record is gone. Ids are never given twice. */
  readonly lastIDs?: Readonly<Record<string, number>> | undefined;
}

/** The data of an emulated shop, as `snapshot` gives it and `startEmulator` takes it. */
export interface EmulatorSnapshot extends EmulatorData {
  readonly accountID: number;
  readonly accessToken: string;
  readonly records: Readonly<Record<string, readonly JsonObject[]>>;
  readonly lastIDs: Readonly<Record<string, number>>;
}

/** What stands around the records, checked. */
export interface DataForm {
  readonly accountID: number | undefined;
  readonly accessToken: string | undefined;
  readonly records: JsonObject;
  readonly lastIDs: Readonly<Record<string, number>>;
}

const MEMBERS = ["accountID", "accessToken", "records", "lastIDs"];
const POSITIVE = /^[1-9]\d{0,14}$/;

/** Checks the outermost form of data; what is in the records is read later. */
export function formOf(data: unknown): DataForm {
  if (!isObject(data)) throw wrongForm('it must be an object like {"records":{"Item":[{"description":"Mug"}]}}');
  const unknown = Object.keys(data).find((name) => !MEMBERS.includes(name));
  if (unknown !== undefined) throw wrongForm(`it has ${unknown}, but only ${MEMBERS.join(", ")} are known`);
  const { accountID, accessToken, records, lastIDs = {} } = data;
  if (accessToken !== undefined && typeof accessToken !== "string") throw wrongForm("accessToken must be text");
  if (!isObject(records)) throw wrongForm('records must be an object with lists by resource, like {"Item":[]}');
  return { accountID: accountIDOf(accountID), accessToken, records, lastIDs: lastIDsOf(lastIDs) };
}

/** Something is wrong with the data; `what` says where, and what would be right. */
export function wrongData(path: string, what: string): InvalidInputError {
  return new InvalidInputError(`The data is wrong at ${path}: ${what}`);
}

function wrongForm(what: string): InvalidInputError {
  return new InvalidInputError(`The data cannot be read: ${what}.`);
}

function accountIDOf(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  if (POSITIVE.test(String(value))) return Number(value);
  throw wrongForm("accountID must be a whole number above 0");
}

function lastIDsOf(value: unknown): Readonly<Record<string, number>> {
  const isCount = (id: unknown): id is number => typeof id === "number" && Number.isSafeInteger(id) && id >= 0;
  if (isObject(value) && Object.values(value).every(isCount)) return value as Readonly<Record<string, number>>;
  throw wrongForm('lastIDs must hold a whole number for each resource, like {"Item":135}');
}
