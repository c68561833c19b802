import { id, integer, type Row, reference, resource, text, timestamp } from "../schema/index.js";

/** A picture on a work order. Documented: /retail/endpoints/Workorder-WorkorderImage. */
export const workorderImage = resource("WorkorderImage", {
  id: "workorderImageID",
  actions: [],
  fields: {
    workorderImageID: id(),
    description: text(),
    filename: text().readOnly(),
    /** Lower ones come first. */
    ordering: integer(),
    /** Missing in the samples, and named by the table of fields. */
    publicID: text().optional().readOnly(),
    baseImageURL: text().readOnly(),
    /** In bytes. */
    size: integer().readOnly(),
    createTime: timestamp().readOnly(),
    timeStamp: timestamp().readOnly(),
    workorderID: reference("Workorder").readOnly(),
  },
});

/** The data of a work order's picture. */
export interface WorkorderImage extends Row<typeof workorderImage> {
  workorderImageID: number;
}
