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
