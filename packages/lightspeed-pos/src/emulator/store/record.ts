/** What a stored field holds: wire text, a list of it, or an embedded structure in the same form. */
export type WireValue = string | readonly string[] | WireRecord | readonly WireRecord[];

/** A record as the emulator keeps it: its own fields as wire text, links to other records as their ids. */
export interface WireRecord {
  [field: string]: WireValue | undefined;
}
