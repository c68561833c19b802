import type { Random } from "./random.js";
import type { Tables } from "./tables.js";
import { flag } from "./wire.js";

interface Writer {
  readonly tables: Tables;
  readonly random: Random;
}

/** Adds one of some notes and returns its id. */
export function addNote({ tables, random }: Writer, notes: readonly string[], timeStamp: string): string {
  const noteID = tables.nextID("Note");
  tables.add("Note", { noteID, note: random.pick(notes), isPublic: flag(random.chance(0.3)), timeStamp });
  return noteID;
}
