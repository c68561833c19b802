import { type Extra, id, integer, place, type Row, reference, resource, text, timestamp } from "../schema/index.js";
import type { Input, Patch, UploadInput } from "./forms.js";

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
  upload: "image",
  uploadsFieldsApart: true,
});

/** The pictures of one work order. */
export const workorderWorkorderImage = place("Workorder", workorderImage, {
  collection: "images",
  by: "workorderID",
  actions: ["list", "get", "create", "update", "delete"],
  sort: ["workorderImageID", "timeStamp"],
  removal: "receipt",
});

/** The data of a work order's picture. */
export interface WorkorderImage extends Row<typeof workorderImage> {
  workorderImageID: number;
}

/** What creating a work order's picture takes: the file, and what is to be said about it. */
export interface WorkorderImageInput extends Input<typeof workorderImage>, UploadInput {
  extra?: Extra;
}

/** What changing a work order's picture takes: absent keeps, `null` clears. */
export interface WorkorderImagePatch extends Patch<typeof workorderImage> {
  extra?: Extra;
}
