import type { WireRecord } from "../store/record.js";
import type { Change } from "./behaviour.js";

const KINDS = ["InternalNote", "PrintedNote"] as const;

/** A sale has at most one note of each kind; sending one adds or replaces it and keeps the other (documented). */
export function mergeNotes(current: unknown, sent: unknown, { store, now }: Change): WireRecord | undefined {
  const notes: WireRecord = {};
  for (const kind of KINDS) {
    const note = noteOf(sent, kind);
    const known = noteOf(current, kind);
    if (note === undefined) notes[kind] = known;
    else notes[kind] = { noteID: known?.noteID ?? newNote(), note: note.note };
  }
  return KINDS.some((kind) => notes[kind] !== undefined) ? notes : undefined;

  function newNote(): string {
    return String(store.table("Note").insert({ note: "", isPublic: "false", timeStamp: now }).noteID);
  }
}

function noteOf(notes: unknown, kind: (typeof KINDS)[number]): WireRecord | undefined {
  const note = (notes as WireRecord | undefined)?.[kind];
  return note as WireRecord | undefined;
}
