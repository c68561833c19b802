import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";

/** A page of a hundred records with everything that can be loaded takes a few million bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

type Decode = (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>;

const decoders: Readonly<Record<string, Decode>> = {
  gzip: promisify(gunzip) as Decode,
  "x-gzip": promisify(gunzip) as Decode,
  deflate: promisify(inflate) as Decode,
  br: promisify(brotliDecompress) as Decode,
};

/** Reads along while an answer passes, and gives its text; `undefined` where it did not come whole or is too large. */
export function textOf(answer: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  answer.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size <= MOST_BYTES) chunks.push(chunk);
    else chunks.length = 0;
  });
  return new Promise((resolve) => {
    answer.on("end", () => {
      if (size > MOST_BYTES) resolve(undefined);
      else decoded(Buffer.concat(chunks), answer.headers["content-encoding"]).then(resolve, () => resolve(undefined));
    });
    answer.on("close", () => {
      if (!answer.complete) resolve(undefined);
    });
  });
}

async function decoded(bytes: Buffer, encoding: string = "identity"): Promise<string | undefined> {
  if (encoding.toLowerCase() === "identity") return bytes.toString("utf8");
  const decode = decoders[encoding.toLowerCase()];
  return decode === undefined ? undefined : (await decode(bytes, { maxOutputLength: MOST_BYTES })).toString("utf8");
}
