import { isUtf8 } from "node:buffer";

/** A file that came in a form. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A body in its parts: the text that describes a record, and files by the name of their part. */
export interface Sent {
  /** `undefined` when the body was too large to be kept. */
  readonly text: string | undefined;
  /** Its bytes were no UTF-8, so that the text is not what was sent. */
  readonly isGarbled: boolean;
  readonly files: Files;
}

export type Files = ReadonlyMap<string, UploadedFile>;

/** Assumed: no limit is documented; any camera's picture is far below it. */
export const MAX_FORM_BYTES = 32 * 1024 * 1024;

export const NO_FILES: Files = new Map();

export const NOTHING_SENT: Sent = { text: "", isGarbled: false, files: NO_FILES };

export function isForm(contentType: string | undefined): boolean {
  return /^multipart\/form-data\b/i.test(contentType ?? "");
}

/** Takes a body apart: in a form the record stands in the part `data` (documented: Image). */
export async function readSent(body: Buffer | undefined, contentType: string | undefined): Promise<Sent> {
  if (body === undefined || contentType === undefined || !isForm(contentType)) {
    return { text: body?.toString("utf8"), isGarbled: body !== undefined && !isUtf8(body), files: NO_FILES };
  }
  const form = await parseForm(body, contentType);
  const data = form?.get("data") ?? fieldsApart(form);
  return {
    text: typeof data === "string" ? data : await data.text(),
    isGarbled: false,
    files: form === undefined ? NO_FILES : await filesIn(form),
  };
}

/** The record of a form that has each field in a part of its own (documented: WorkorderImage). */
function fieldsApart(form: FormData | undefined): string {
  const fields = [...(form ?? [])].filter(([, value]) => typeof value === "string");
  return fields.length === 0 ? "" : JSON.stringify(Object.fromEntries(fields));
}

// The runtime has a parser for forms behind its fetch; what it cannot read has no parts.
async function parseForm(body: Buffer, contentType: string): Promise<FormData | undefined> {
  try {
    return await new Response(new Uint8Array(body), { headers: { "Content-Type": contentType } }).formData();
  } catch {
    return undefined;
  }
}

async function filesIn(form: FormData): Promise<Files> {
  const files = new Map<string, UploadedFile>();
  for (const [part, value] of form) {
    if (typeof value === "string" || part === "data") continue;
    files.set(part, { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return files;
}
