import type { ResourceName } from "../resources/index.js";
import type { DefinitionOf, Load, PathsOf } from "./load.js";
import type { Where } from "./where.js";

/** A field that the endpoint sorts by, with `-` in front for descending. */
export type Sort<N extends ResourceName> = DefinitionOf<N>["sort"][number] | `-${DefinitionOf<N>["sort"][number]}`;

/** Whose turn it is when requests wait: a person, a running sync, or a first copy. */
export type Lane = "interactive" | "sync" | "backfill";

/** Options that every call takes. */
export interface CallOptions {
  /** Stops the call wherever it waits; it then throws `AbortedError`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for one attempt. @default the client's `timeout` */
  readonly timeout?: number | undefined;
  /** Who goes first. Lower lanes that wait get a tenth of the drips all the same. @default "interactive" */
  readonly lane?: Lane | undefined;
  /**
   * Any name for whoever asks: in a lane callers take turns, however much each of them asks for.
   * @default the resource's name
   */
  readonly caller?: string | undefined;
  /** Milliseconds to wait for room in the bucket; then it throws `WaitTooLongError`. @default the client's `maxWait` */
  readonly maxWait?: number | undefined;
}

/** Which relations to bring. */
export interface LoadOption<N extends ResourceName, L extends Load<N>> {
  /** Documented relation paths, or `"all"`. To-one costs 0.1 drips, to-many 0.2; twice that on lists. */
  readonly load?: L | undefined;
}

/** Which records, in what order, with what. */
export interface Query<N extends ResourceName, L extends Load<N> = readonly []> extends CallOptions, LoadOption<N, L> {
  /** Conditions that all hold; `or` for alternatives. */
  readonly where?: Where<N, NoInfer<PathsOf<N, L>>> | undefined;
  /** @default the primary id, ascending: the only order in which a walk misses and repeats nothing while data changes */
  readonly sort?: Sort<N> | undefined;
  /** `false` hides archived records, `true` gives both, `"only"` just them. @default false */
  readonly archived?: boolean | "only" | undefined;
  /** Records per request, 1 to 100. @default 100 */
  readonly pageSize?: number | undefined;
  /** Stop after this many records. */
  readonly max?: number | undefined;
  /** Query parameters sent as they are, for what `where` does not know. */
  readonly params?: Readonly<Record<string, string>> | undefined;
}
