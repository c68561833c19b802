import { absent, assumed, type Behaviours, documented } from "./entry.js";

/** Files that belong to records. */
export const images: Behaviours = {
  "image.uploaded-as-form": documented(
    "Image",
    "An image is sent as a form: the record as JSON text and the file.",
    "Image",
  ),
  "image.owner": documented(
    ["Image", "Item", "ItemMatrix"],
    "An image names its item or matrix, unless it is sent below one.",
    "Image, Item Image",
  ),
  "image.refused": assumed(
    "Image",
    "A form without a file, with one that is no image, or that is cut off is refused, and leaves nothing behind.",
    "what the API says was not found",
  ),
  "image.served": documented(
    "Image",
    "An image is served at its address without a token, whatever settings stand in it.",
    "Image",
  ),
  "image.changed": documented("Image", "PUT changes an image's description and place, and keeps its file.", "Image"),
  "image.deleted": documented("Image", "DELETE removes an image and its picture.", "Image"),
  "image.ordered": documented(
    "Image",
    "Images stand below their item in the order of `ordering`, those alike by id.",
    "Image",
  ),
  "image.resized": absent(
    "Image",
    "The API serves images in the size that their address asks for; the emulator serves them in the size that they have.",
    "Image",
  ),
  "image.of-work-order": documented(
    ["WorkorderImage", "Workorder"],
    "Pictures of a work order are sent as a form with the fields beside the file, served, described anew and deleted like others.",
    "Workorder WorkorderImage",
  ),
  "image.of-work-order-ordered": assumed(
    "WorkorderImage",
    "Pictures of a work order come with it, the lower ones first.",
    "as with other images",
  ),
  "signature.of-payment": documented(
    ["SalePaymentSignature", "SalePayment"],
    "A signature is a PDF or an image that comes with its payment.",
    "SalePayment SalePaymentSignature",
  ),
  "signature.one-per-payment": documented(
    "SalePaymentSignature",
    "A payment has one signature; that the next one takes its place is assumed.",
    "SalePayment SalePaymentSignature",
  ),
  "signature.unchangeable": documented(
    "SalePaymentSignature",
    "A signature is neither changed nor deleted.",
    "SalePayment SalePaymentSignature",
  ),
};
