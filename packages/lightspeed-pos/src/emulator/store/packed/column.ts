/** The cells of one field, one for each record. */
export interface Column {
  readonly length: number;
  at(position: number): string;
  /** Adds a cell, and says whether there was a place for it: else it takes another kind of column. */
  add(cell: string): boolean;
  /** A number that equal cells have in common. */
  keyAt(position: number): number;
  /** The number that a cell has here; `undefined` where there is no such cell. */
  keyOf(cell: string): number | undefined;
}
