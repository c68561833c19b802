import { InvalidInputError, UndecodableError } from "../errors.js";
import type { ApiAnswer } from "../http/index.js";
import { type CallOptions, encodeValue, type Parameter, toSearch } from "../query/index.js";
import { Encoder } from "../schema/codec/encode.js";
import { isNothing, isObject, manyOf } from "../schema/codec/index.js";
import type { AnyCall, AnyDefinition } from "../schema/index.js";
import { accountPath, checkedID } from "./paths.js";
import type { Raw, ResourceClient } from "./resource-client.js";

/** Makes a record, with its methods, of what a call answered. */
export type Adopt = (resource: string, raw: Raw, ownerID: number) => Record<string, unknown>;

/** Does what a declared call does to one record, and gives what it says that it gives. */
export async function sendCall(
  client: ResourceClient,
  name: string,
  id: unknown,
  given: readonly unknown[],
  adopt: Adopt,
): Promise<unknown> {
  const { definition, shared } = client;
  const call = definition.calls[name] as AnyCall;
  const recordID = checkedID(id, definition.id);
  const [input, options] = takesInput(call) ? [given[0] ?? {}, given[1]] : [{}, given[0]];
  const body = bodyOf(
    call,
    new Encoder(shared.definitions).call(inputOf(definition, name, call), input, call.list),
    definition,
    recordID,
  );
  const rest = call.method === "GET" ? { search: toSearch(parametersOf(body)) } : { body };
  const as = call.gives.format === "html" ? ("html" as const) : undefined;
  const answer = await client.send(call.method, pathOf(client, call, recordID), checkedOptions(options, name), {
    ...rest,
    as,
  });
  return read(client, call, answer, (resource, raw) => adopt(resource, raw, recordID));
}

/** Whether a call takes anything besides the record that it is done to. */
export function takesInput({ fields, relations }: AnyCall): boolean {
  return Object.keys(fields).length + Object.keys(relations).length > 0;
}

// What the encoder needs to know of an input; the id is no field of it.
function inputOf(definition: AnyDefinition, name: string, { fields, relations }: AnyCall) {
  return { name: `${definition.name}.${name}`, id: "", fields, relations };
}

// Documented samples send an empty object where there is nothing to say.
function bodyOf(call: AnyCall, input: Raw, definition: AnyDefinition, id: number): Raw {
  return call.at === undefined ? input : { [definition.id]: String(id), ...input };
}

function parametersOf(body: Raw): Parameter[] {
  return Object.entries(body).map(([name, value]) => [name, encodeValue(String(value), name)]);
}

function pathOf(client: ResourceClient, { at, step, gives }: AnyCall, id: number): string {
  if (at !== undefined && client.accountID !== undefined) return `${accountPath(client.accountID)}/${at}.json`;
  const stem = client.stemOf(id);
  return `${step === "" ? stem : `${stem}/${step}`}.${gives.format}`;
}

function checkedOptions(options: unknown, name: string): CallOptions {
  if (options === undefined) return {};
  if (isObject(options)) return options;
  throw new InvalidInputError(`${name} takes its options as an object. Nothing was sent.`);
}

function read(
  client: ResourceClient,
  { gives }: AnyCall,
  { body, context }: ApiAnswer,
  adopt: (resource: string, raw: Raw) => unknown,
): unknown {
  if (gives.format === "html") return body["html"];
  const { resource, fields, key, many } = gives;
  const below = resource === undefined ? key : client.shared.definitions[resource]?.key;
  const found = below === undefined ? [body] : manyOf(body[below]).filter((one) => !isNothing(one));
  const raws = found.filter(isObject);
  if (!many && raws.length === 0) throw new UndecodableError(context, `it holds no ${below ?? "object"}`);
  const values = raws.map((raw) => {
    if (resource !== undefined) return adopt(resource, raw);
    return client.shared.decoder.values(client.definition.name, fields ?? {}, raw);
  });
  return many ? values : values[0];
}
