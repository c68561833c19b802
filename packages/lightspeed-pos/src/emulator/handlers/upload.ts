import { imageTypeOf } from "../pictures/image-type.js";
import { badRequest } from "../refusal.js";
import { seededRandom } from "../seed/index.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import type { Call } from "./call.js";
import { enclosing } from "./within.js";

/** Creates the record of a file that came with the request, and keeps the file. */
export function upload(call: Call, part: string): WireRecord {
  const { route, store, write, body, files } = call;
  const file = files.get(part);
  // Assumed, as the next one: how the API says that something is wrong with a file was not found.
  if (file === undefined)
    throw badRequest(`${route.definition.name} not created. The form has no file named '${part}'.`);
  if (imageTypeOf(file.bytes) === undefined && !(takesDocuments(part) && isDocument(file.bytes))) {
    const wanted = takesDocuments(part) ? "image and no PDF" : "image";
    throw badRequest(`${route.definition.name} not created. The file is no ${wanted}.`);
  }
  const publicID = newPublicID(store);
  const facts: WireRecord = { filename: file.name, publicID, size: String(file.bytes.length) };
  const shown = Object.entries(facts).filter(([name]) => name in route.definition.fields);
  const record = write.create(route.definition, body, { ...enclosing(call), ...Object.fromEntries(shown) });
  store.pictures.keep(publicID, file.bytes);
  return record;
}

/** Documented: a signature is sent as a PDF, in a part that is called otherwise than an image. */
function takesDocuments(part: string): boolean {
  return part === "binary";
}

function isDocument(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-";
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

/** Twenty letters and digits, like those of the documented sample. */
function newPublicID(store: Store): string {
  const random = seededRandom(
    store.next("publicID", () => 0),
    "publicID",
  );
  return Array.from({ length: 20 }, () => random.pick([...LETTERS])).join("");
}
