import { boolean, id, type Row, resource, text, timestamp } from "../schema/index.js";

/** A note on an item, a customer or a sale line. Documented: /retail/endpoints/Item. */
export const note = resource("Note", {
  id: "noteID",
  actions: [],
  fields: {
    /** Missing below an item or a customer that is not itself nested (observed). */
    noteID: id().optional(),
    note: text(),
    /** Whether receipts show it. A public note of an item is copied to its sale lines. */
    isPublic: boolean(),
    timeStamp: timestamp().readOnly(),
  },
});

/** A note's data. */
export interface Note extends Row<typeof note> {
  note: string;
}
