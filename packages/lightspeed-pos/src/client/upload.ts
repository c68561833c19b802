import { AbortedError, InvalidInputError } from "../errors.js";
import type { CallOptions } from "../query/index.js";
import type { UploadFile } from "../resources/index.js";
import { Encoder } from "../schema/codec/encode.js";
import { isObject } from "../schema/codec/index.js";
import type { AnyDefinition } from "../schema/index.js";
import { type ReadFile, readFile } from "./read-file.js";
import type { ResourceClient } from "./resource-client.js";

type Values = Readonly<Record<string, unknown>>;

/** An upload in its two parts. */
interface Parts {
  readonly file: UploadFile;
  readonly filename: string | undefined;
  readonly fields: Values;
}

/** Takes an upload's input apart; the fields are checked before the file is touched. */
export function uploadParts(definition: AnyDefinition, input: unknown): Parts {
  if (!isObject(input)) throw new InvalidInputError(`${definition.name} must be an object with a file.`);
  const { file, filename, ...fields } = input;
  if (file === undefined || file === null) {
    throw new InvalidInputError(`${definition.name}.file is required to create one. Nothing was sent.`);
  }
  if (filename !== undefined && (typeof filename !== "string" || filename === "")) {
    throw new InvalidInputError("filename must be text. Nothing was sent.");
  }
  return { file: file as UploadFile, filename: filename as string | undefined, fields };
}

/** The form of an upload: the record's fields as JSON text, then the file (documented: Image). */
export async function uploadForm(
  { shared, definition }: ResourceClient,
  input: unknown,
  { signal }: CallOptions,
): Promise<FormData> {
  const { file, filename, fields } = uploadParts(definition, input);
  if (definition.within === undefined) checkOwner(definition, fields);
  const body = new Encoder(shared.definitions).create(definition.name, fields);
  const read = await readFile(file, signal).catch((error: unknown) => {
    throw signal?.aborted ? new AbortedError({ method: "POST", path: definition.path }, signal.reason) : error;
  });
  const { type, ending } = await kindOf(read);
  const form = new FormData();
  if (definition.uploadsFieldsApart) for (const [name, value] of Object.entries(body)) form.append(name, String(value));
  else form.append("data", JSON.stringify(body));
  form.append(definition.upload ?? "", typed(read.content, type), filename ?? read.name ?? `image${ending}`);
  return form;
}

/** Refuses an upload that belongs to nothing (documented: Image). */
export function checkOwner(definition: AnyDefinition, fields: Values): void {
  const owners = ownersOf(definition);
  if (owners.some((owner) => fields[owner] !== undefined && fields[owner] !== 0)) return;
  throw new InvalidInputError(`${definition.name} needs ${owners.join(" or ")}. Nothing was sent.`);
}

/** The fields that say what an upload belongs to. */
function ownersOf({ fields }: AnyDefinition): readonly string[] {
  return Object.entries(fields).flatMap(([name, { kind, facts }]) =>
    kind.type === "id" && kind.target !== undefined && !facts.readOnly ? [name] : [],
  );
}

const kinds: readonly { readonly start: readonly number[]; readonly type: string; readonly ending: string }[] = [
  { start: [0x89, 0x50, 0x4e, 0x47], type: "image/png", ending: ".png" },
  { start: [0xff, 0xd8, 0xff], type: "image/jpeg", ending: ".jpg" },
  { start: [0x47, 0x49, 0x46, 0x38], type: "image/gif", ending: ".gif" },
  { start: [0x25, 0x50, 0x44, 0x46], type: "application/pdf", ending: ".pdf" },
];

// Told by the first bytes: names and labels are wrong often enough.
async function kindOf({ content }: ReadFile) {
  const bytes = new Uint8Array(await content.slice(0, 4).arrayBuffer());
  const kind = kinds.find(({ start }) => start.every((byte, at) => bytes[at] === byte));
  return kind ?? { type: content.type || "application/octet-stream", ending: "" };
}

function typed(content: Blob, type: string): Blob {
  return content.type === type ? content : content.slice(0, content.size, type);
}
