import type { Incoming } from "../request/incoming.js";
import type { Reply } from "../server.js";
import type { Store } from "../store/store.js";
import { imageTypeOf } from "./image-type.js";
import { placeholder } from "./placeholder.js";

/** Where the pictures of an account lie. */
export function picturesPath(accountID: number): string {
  return `/images/${accountID}/`;
}

/** Perhaps settings, which make no difference here: the picture comes in the size that it has. */
const ADDRESS = /^\/images\/(\d+)\/(?:[a-z]_[\w,]+\/)?([\w-]+)\.(?:jpg|png)$/;

/** Answers a request for a picture, which takes no token; `undefined` where the request is for something else. */
export function pictureReply(incoming: Incoming, storeOf: (accountID: number) => Store | undefined): Reply | undefined {
  const [path = ""] = incoming.url.split("?");
  if (!path.startsWith("/images/")) return undefined;
  if (incoming.method !== "GET" && incoming.method !== "HEAD") return plain(405, "Pictures can only be read.");
  const [, accountID, publicID = ""] = ADDRESS.exec(path) ?? [];
  const bytes = pictureIn(accountID === undefined ? undefined : storeOf(Number(accountID)), publicID);
  if (bytes === undefined) return plain(404, "There is no picture at this address.");
  const headers = { "Content-Type": imageTypeOf(bytes) ?? "application/octet-stream", "Content-Length": bytes.length };
  return { ...plain(200, ""), deliver: (response) => void response.writeHead(200, headers).end(bytes) };
}

/** An uploaded picture, or a made-up one for an image that has none. */
function pictureIn(store: Store | undefined, publicID: string): Uint8Array | undefined {
  if (store === undefined) return undefined;
  const isKnown = ["Image", "WorkorderImage"].some((name) => store.table(name).having("publicID", publicID).length > 0);
  return isKnown ? (store.pictures.get(publicID) ?? placeholder(publicID)) : undefined;
}

function plain(status: number, text: string): Reply {
  return { status, headers: { "Content-Type": "text/plain; charset=utf-8" }, body: `${text}\n` };
}
