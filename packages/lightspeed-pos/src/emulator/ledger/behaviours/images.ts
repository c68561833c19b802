import type { BehaviourGroup } from "./group.js";

/** What is known of images. */
export const images: readonly BehaviourGroup[] = [
  {
    tests: "images",
    resource: "Image",
    subject: "uploading an image",
    documented: [
      "takes a form: the record as JSON text, and the file",
      "needs no owner in the data below an item or a matrix",
      "needs one elsewhere",
      "is refused below an item that is not there",
      "leaves nothing behind when it is refused",
    ],
    assumed: ["is refused without a file, or with one that is no image", "is refused where the form is cut off"],
  },
  {
    tests: "images",
    resource: "Image",
    subject: "an image",
    documented: [
      "is served at its address, without a token, as it was uploaded",
      "is served whatever the settings and the ending are",
      "of the generated shop has a picture too",
      "takes a new description and place, and keeps its file",
      "is gone after DELETE, and its picture with it",
      "stands below its item in the order that the images say",
      "shows the item or matrix that it belongs to",
      "is listed below its item",
    ],
  },
  {
    tests: "images",
    resource: "Image",
    subject: "the address of pictures",
    assumed: ["has nothing at …", "is only for reading"],
  },
  {
    resource: "Image",
    subject: "an image",
    absent: ["keeps its uploaded bytes in a snapshot"],
  },
];
