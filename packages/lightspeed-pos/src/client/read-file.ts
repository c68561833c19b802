import { InvalidInputError } from "../errors.js";
import type { UploadFile } from "../resources/index.js";
import { isObject } from "../schema/codec/index.js";

/** A file that was read, with the name that it had. */
export interface ReadFile {
  readonly content: Blob;
  readonly name: string | undefined;
}

/** Reads a file whole, whatever it was given as, so that an upload can be sent again. Streams are read once. */
export async function readFile(file: UploadFile, signal?: AbortSignal): Promise<ReadFile> {
  const read = await readAny(file, signal).catch((error: unknown) => {
    if (error instanceof InvalidInputError) throw error;
    throw new InvalidInputError(`file could not be read: ${reasonOf(error)}. Nothing was sent.`, { cause: error });
  });
  if (read.content.size === 0) throw new InvalidInputError("file is empty. Nothing was sent.");
  return read;
}

async function readAny(file: UploadFile, signal: AbortSignal | undefined): Promise<ReadFile> {
  if (typeof file === "string") return readPath(file);
  if (file instanceof Blob) return { content: file, name: "name" in file ? String(file.name) : undefined };
  if (file instanceof Uint8Array || file instanceof ArrayBuffer) {
    return { content: new Blob([file as Bytes]), name: undefined };
  }
  if (isObject(file)) return { content: await readChunks(chunksOf(file), signal), name: undefined };
  throw new InvalidInputError("file must be a path, a Blob, bytes or a stream. Nothing was sent.");
}

/** Bytes that are no one else's, as far as a `Blob` cares: it copies them. */
type Bytes = Uint8Array<ArrayBuffer>;

/** The part of Node's file system that is used. */
interface FileSystem {
  readFile(path: string): Promise<Bytes>;
}

interface WithNode {
  readonly process?: { getBuiltinModule?(name: string): unknown };
}

// Asked for when a path is given and not before: everything else here runs wherever there is `fetch`.
async function readPath(path: string): Promise<ReadFile> {
  const { process } = globalThis as unknown as WithNode;
  const files = process?.getBuiltinModule?.("node:fs/promises") as FileSystem | undefined;
  if (!files) throw new InvalidInputError("A path needs Node: give a Blob, bytes or a stream here. Nothing was sent.");
  return { content: new Blob([await files.readFile(path)]), name: path.split(/[\\/]/).at(-1) };
}

type Chunks = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

function chunksOf(file: object): Chunks {
  if ("getReader" in file || Symbol.asyncIterator in file) return file as Chunks;
  throw new InvalidInputError("file must be a path, a Blob, bytes or a stream. Nothing was sent.");
}

async function readChunks(stream: Chunks, signal: AbortSignal | undefined): Promise<Blob> {
  const source = "getReader" in stream ? readerOf(stream) : iteratorOf(stream);
  const parts: Bytes[] = [];
  const aborted = whenAborted(signal);
  try {
    for (;;) {
      const { done, value } = await Promise.race([source.next(), aborted.promise]);
      if (done) return new Blob(parts);
      if (!(value instanceof Uint8Array)) throw new InvalidInputError("file is a stream of something else than bytes.");
      parts.push(value as Bytes);
    }
  } catch (error) {
    source.stop();
    throw error;
  } finally {
    aborted.forget();
  }
}

/** Chunks one after another, from whatever gives them. */
interface Source {
  next(): Promise<{ readonly done?: boolean | undefined; readonly value?: unknown }>;
  /** Lets go of it before its end. */
  stop(): void;
}

// Not every runtime can iterate over a web stream; every one has its reader.
function readerOf(stream: ReadableStream<Uint8Array>): Source {
  const reader = stream.getReader();
  return { next: () => reader.read(), stop: () => void reader.cancel().catch(() => {}) };
}

function iteratorOf(stream: AsyncIterable<Uint8Array>): Source {
  const iterator = stream[Symbol.asyncIterator]();
  return { next: () => iterator.next(), stop: () => void iterator.return?.().catch(() => {}) };
}

// A stream may never give another chunk: waiting for it ends with the caller's patience.
function whenAborted(signal: AbortSignal | undefined) {
  let give = () => {};
  const promise = new Promise<never>((_, reject) => {
    give = () => reject(signal?.reason);
    if (signal?.aborted) give();
    else signal?.addEventListener("abort", give, { once: true });
  });
  promise.catch(() => {});
  return { promise, forget: () => signal?.removeEventListener("abort", give) };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
