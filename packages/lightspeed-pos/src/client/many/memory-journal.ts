import type { Journal } from "./types.js";

/** A journal that lasts as long as the process: for tests, and for going on after an abort. */
export function memoryJournal(lines: readonly string[] = []): Journal & { readonly kept: readonly string[] } {
  const kept = [...lines];
  return {
    kept,
    lines: () => [...kept],
    append: (line) => void kept.push(line),
  };
}
