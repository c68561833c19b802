import {
  type Extra,
  id,
  integer,
  place,
  type Row,
  reference,
  resource,
  text,
  timestamp,
  toOne,
} from "../schema/index.js";
import type { Input, Patch, UploadInput } from "./forms.js";

/** A picture of an item or matrix: what is known of it, and where it lies. Documented: /retail/endpoints/Image. */
export const image = resource("Image", {
  collection: "images",
  id: "imageID",
  actions: ["list", "get", "create", "update", "delete"],
  fields: {
    imageID: id(),
    description: text(),
    filename: text().readOnly(),
    /** Lower ones come first. */
    ordering: integer(),
    publicID: text().readOnly(),
    /** Ends with a slash. The picture is at this, perhaps settings, `publicID`, and `.jpg` or `.png`: see `url`. */
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
  relations: {
    Item: toOne("Item", "itemID"),
    ItemMatrix: toOne("ItemMatrix", "itemMatrixID"),
  },
  load: ["Item", "ItemMatrix"],
  sort: ["imageID"],
  upload: "image",
});

/** The pictures of one item. Documented: /retail/endpoints/Item-Image. */
export const itemImage = place("Item", image, {
  collection: "images",
  by: "itemID",
  actions: ["list", "get", "create", "update", "delete"],
  load: ["Item"],
  sort: ["imageID", "timeStamp", "itemID"],
});

/** The pictures of one matrix. Documented: /retail/endpoints/ItemMatrix-Image. */
export const itemMatrixImage = place("ItemMatrix", image, {
  collection: "images",
  by: "itemMatrixID",
  actions: ["list", "get", "create", "update", "delete"],
  load: ["ItemMatrix"],
  sort: ["imageID", "timeStamp", "itemMatrixID"],
});

/** An image's data. */
export interface Image extends Row<typeof image> {
  imageID: number;
}

/** What creating an image takes: the file, and `itemID` or `itemMatrixID` unless it is created through that record. */
export interface ImageInput extends Input<typeof image>, UploadInput {
  extra?: Extra;
}

/** What changing an image takes: absent keeps, `null` clears. Another file needs `replace`. */
export interface ImagePatch extends Patch<typeof image> {
  extra?: Extra;
}
