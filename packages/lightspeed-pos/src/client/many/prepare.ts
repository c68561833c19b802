import { InvalidInputError } from "../../errors.js";
import { isSafeToRepeat, type Method, type SendHook } from "../../http/index.js";
import type { CallOptions } from "../../query/index.js";
import { Encoder } from "../../schema/codec/encode.js";
import { isObject } from "../../schema/codec/index.js";
import type { Reference } from "../create-once.js";
import { checkedID } from "../paths.js";
import { checkOwner, uploadParts } from "../upload.js";
import { fingerprint } from "./fingerprint.js";
import type { Deed, Row } from "./start.js";

type Options = CallOptions & SendHook;

/** A row that is checked and can be sent. */
export interface Prepared {
  readonly row: unknown;
  readonly method: Method;
  readonly path: string;
  readonly body: unknown;
  /** Tells whether a later run has the same row at this place. */
  readonly print: string;
  /** Sending it twice does the same as sending it once. */
  readonly isRepeatable: boolean;
  /** What the record can be found by. */
  readonly reference: Reference | undefined;
  send(options: Options): Promise<Row>;
}

/** Checks a row as its verb would. Throws `InvalidInputError` with the row's place in it. */
export function prepare(deed: Deed, row: unknown, index: number): Prepared {
  try {
    return deed.verb === "create" ? toCreate(deed, row) : toUpdate(deed, row);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    throw new InvalidInputError(`Row ${index}: ${error.message}`, { cause: error });
  }
}

function toCreate({ client, verbs }: Deed, row: unknown): Prepared {
  const body = client.definition.upload === undefined ? encoded(client, row) : uploaded(client, row);
  return {
    row,
    method: "POST",
    path: client.listPath,
    body,
    print: fingerprint(body),
    isRepeatable: false,
    reference: referenceIn(client, row),
    send: (options) => verbs.create(row, options),
  };
}

function encoded({ shared, definition }: Deed["client"], row: unknown): unknown {
  return new Encoder(shared.definitions).create(definition.name, row);
}

// The file is read when it is sent; what stands beside it can be checked now.
function uploaded({ shared, definition }: Deed["client"], row: unknown): unknown {
  const { fields } = uploadParts(definition, row);
  if (definition.within === undefined) checkOwner(definition, fields);
  return new Encoder(shared.definitions).create(definition.name, fields);
}

function toUpdate({ client, verbs }: Deed, row: unknown): Prepared {
  if (!isObject(row) || !("id" in row) || !("patch" in row)) {
    throw new InvalidInputError("updateMany takes rows of the form { id, patch }. Nothing was sent.");
  }
  const { definition, shared } = client;
  const id = checkedID(row["id"] as number, definition.id);
  const body = new Encoder(shared.definitions).update(definition.name, row["patch"]);
  return {
    row,
    method: "PUT",
    path: client.recordPath(id),
    body,
    print: fingerprint([id, body]),
    isRepeatable: isSafeToRepeat({ method: "PUT", body }),
    reference: undefined,
    send: (options) => verbs.update(id, row["patch"], options),
  };
}

function referenceIn({ definition }: Deed["client"], row: unknown): Reference | undefined {
  if (!definition.reference || !isObject(row)) return undefined;
  const [number, source] = definition.reference.map((field) => row[field]);
  return isText(number) && isText(source) ? { number, source } : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}
