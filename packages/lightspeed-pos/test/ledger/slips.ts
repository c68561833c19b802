/** A place where the documentation does not say what it means. */
export interface Slip {
  /** The operation that is meant; absent where there is none. */
  readonly means?: string;
  readonly reason: string;
}

/** By page and what stands there. */
export const slips: Readonly<Record<string, Slip>> = {};
