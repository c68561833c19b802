import { InvalidInputError } from "../../errors.js";
import { isObject } from "../values/json.js";
import { own } from "../values/own.js";
import type { Told } from "./deed.js";

/** The ids that a deed must be told, and the texts that it may be told. */
export interface Needs {
  readonly ids: readonly string[];
  readonly texts?: readonly string[];
}

const ID = /^[1-9]\d{0,14}$/;

/** What a deed is told, checked: whoever calls it may write no types. */
export function toldBy({ ids, texts = [] }: Needs, name: string, deed: unknown): Told {
  const said: Readonly<Record<string, unknown>> = isObject(deed) ? deed : {};
  const known = [...ids, ...texts, "employeeID"];
  const unknown = Object.keys(said).find((key) => !known.includes(key));
  if (unknown !== undefined) throw new InvalidInputError(`${name} takes ${known.join(", ")}, and not ${unknown}.`);
  const needed = known.filter((key) => ids.includes(key) || said[key] !== undefined);
  const read = (key: string) => (texts.includes(key) ? textOf(name, key, said) : idOf(name, key, said));
  return Object.fromEntries(needed.map((key) => [key, read(key)]));
}

function idOf(name: string, key: string, said: Readonly<Record<string, unknown>>): string {
  const id = own(said, key);
  const isId = (typeof id === "number" || typeof id === "string") && ID.test(String(id));
  if (!isId) throw new InvalidInputError(`${name} takes ${key} as a whole number above 0.`);
  return String(id);
}

function textOf(name: string, key: string, said: Readonly<Record<string, unknown>>): string {
  const text = own(said, key);
  if (typeof text !== "string") throw new InvalidInputError(`${name} takes ${key} as a text.`);
  return text;
}
