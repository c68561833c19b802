/**
 * How well something is known. `absent` is what the API does and the emulator does not; of the others the emulator does
 * all, be it documented, observed in traffic, or the likeliest reading where both are silent.
 */
export type Evidence = "documented" | "observed" | "assumed" | "absent";

/** One thing that the emulator does, or that only the API does. */
export interface Known {
  /** The resources that it is about; none where it is about all of them. */
  readonly resources: readonly string[];
  readonly behaviour: string;
  readonly evidence: Evidence;
  /** The page that says it, where it was seen, or what it was concluded from. */
  readonly source: string;
}

/** What is known of an area, by ids that tests name: `sale.starts-open`. */
export type Behaviours = Readonly<Record<string, Known>>;

/** Every resource. */
export const EVERY: readonly string[] = [];

type Resources = string | readonly string[];

export function documented(resources: Resources, behaviour: string, source: string): Known {
  return { resources: listOf(resources), behaviour, evidence: "documented", source };
}

export function observed(resources: Resources, behaviour: string, source: string): Known {
  return { resources: listOf(resources), behaviour, evidence: "observed", source };
}

export function assumed(resources: Resources, behaviour: string, source: string): Known {
  return { resources: listOf(resources), behaviour, evidence: "assumed", source };
}

export function absent(resources: Resources, behaviour: string, source: string): Known {
  return { resources: listOf(resources), behaviour, evidence: "absent", source };
}

function listOf(resources: Resources): readonly string[] {
  return typeof resources === "string" ? [resources] : resources;
}
