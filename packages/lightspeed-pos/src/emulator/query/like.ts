/**
 * Tells whether text fits a pattern in which `%` stands for any text.
 *
 * Pieces are looked for from left to right, each as early as it can be, so that no pattern takes long.
 */
export function isLike(text: string, pattern: string): boolean {
  const [first = "", ...others] = pattern.split("%");
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const piece of others) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}
