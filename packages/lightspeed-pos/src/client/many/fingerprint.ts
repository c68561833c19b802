const offset = 0x811c9dc5;
const prime = 0x01000193;

/**
 * A few digits that tell one body from another: FNV-1a with 32 bits.
 *
 * It finds mistakes (rows that were sorted anew, a line more at the top), no forgeries, and one body in four thousand
 * million goes unnoticed.
 */
export function fingerprint(body: unknown): string {
  let hash = offset;
  for (const sign of JSON.stringify(body)) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), prime);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
