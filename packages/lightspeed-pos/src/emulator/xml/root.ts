import type { AnyDefinition } from "../../schema/index.js";
import { isObject, type JsonObject } from "../values/json.js";
import { PLAIN, recordShape } from "./shape.js";
import type { Root } from "./write.js";

/** What an envelope is about. */
export interface Subject {
  readonly definition: AnyDefinition;
  readonly isList: boolean;
  /** The account's currency, by its three letters. */
  readonly currency: string;
}

/**
 * The outermost element of an answer about a resource, from the envelope that JSON has.
 *
 * Lists stand below their plural, with the attributes of the envelope (observed in SkuVault's client: `Items`, `Sales`,
 * `Vendors`, `Shops`, `ShipTos` and `Accounts`, with a `count`; that the links of version 3 are attributes too is
 * assumed). A single record is the outermost element itself, read or written (observed there and in the first PHP
 * clients, which find its fields there); that it has no `count` is assumed.
 */
export function answerRoot(envelope: JsonObject, { definition, isList, currency }: Subject): Root {
  const { key } = definition;
  const shape = recordShape(definition, currency);
  if (isList) return { name: pluralOf(definition), value: envelope, shape: { ...PLAIN, inside: () => shape } };
  const { "@attributes": _, ...members } = envelope;
  const [[name, inner] = ["", undefined], ...others] = Object.entries(members);
  // What a call made may be a record of another resource; it is the outermost element then.
  if (others.length === 0 && isObject(inner)) return { name, value: inner, shape: name === key ? shape : PLAIN };
  return { name: key, value: envelope, shape };
}

/** Observed in the vendor's QuickBooks client: the session's members stand right below the outermost element. Its name is assumed. */
export function sessionRoot(session: JsonObject): Root {
  return { name: "Session", value: session, shape: PLAIN };
}

/** Observed in the vendor's Highrise client: `httpCode` stands right below the outermost element. Its name is assumed. */
export function errorRoot(error: JsonObject): Root {
  return { name: "Error", value: error, shape: PLAIN };
}

/** The name of a resource's list, which its collection has too but for the capital (assumed where it was not observed). */
function pluralOf({ collection, key }: AnyDefinition): string {
  const word = collection?.split(".").at(-1);
  return word === undefined ? `${key}s` : word.charAt(0).toUpperCase() + word.slice(1);
}
