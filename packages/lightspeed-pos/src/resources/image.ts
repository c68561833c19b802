import { id, integer, type Row, reference, resource, text, timestamp } from "../schema/index.js";

/** What is known of a picture of an item or matrix. Documented: /retail/endpoints/Image. */
export const image = resource("Image", {
  id: "imageID",
  actions: [],
  fields: {
    imageID: id(),
    description: text(),
    filename: text().readOnly(),
    /** Lower ones come first. */
    ordering: integer(),
    publicID: text().readOnly(),
    /** Ends with a slash. The picture is at this, `publicID`, and `.jpg` or `.png`. */
    baseImageURL: text().readOnly(),
    /** In bytes. */
    size: integer().readOnly(),
    createTime: timestamp().readOnly(),
    timeStamp: timestamp().readOnly(),
    /** 0 if it is the picture of a matrix. */
    itemID: reference("Item"),
    /** 0 if it is the picture of an item. */
    itemMatrixID: reference("ItemMatrix"),
  },
});

/** An image's data. */
export interface Image extends Row<typeof image> {
  imageID: number;
}
