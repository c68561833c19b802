import type { FieldMap, InputIn, NestedInput as NestedInputIn, PatchIn, RelationMap } from "../schema/index.js";
import type { Registry } from "./index.js";

interface Declared {
  readonly fields: FieldMap;
  readonly relations: RelationMap;
}

/** What creating a record of this definition takes. */
export type Input<D extends Declared> = InputIn<Registry, D>;

/** What changing a record of this definition takes. */
export type Patch<D extends Declared> = PatchIn<Registry, D>;

/** A record of this name as it is sent inside its parent. */
export type NestedInput<N extends keyof Registry> = NestedInputIn<Registry, N>;

/** What a file may be given as. A text is a path, which needs Node; a stream is read once. */
export type UploadFile =
  | string
  | Blob
  | Uint8Array
  | ArrayBuffer
  | ReadableStream<Uint8Array>
  | AsyncIterable<Uint8Array>;

/** The part of an input that is a file. */
export interface UploadInput {
  /** The picture: a path, a `Blob`, bytes, or a stream. */
  readonly file: UploadFile;
  /** What to call it. @default the name of the path or `File`, else `image` with the ending of what is in it */
  readonly filename?: string | undefined;
}
