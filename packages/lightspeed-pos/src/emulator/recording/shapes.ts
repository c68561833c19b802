import type { Shape } from "./stand-ins.js";

/** Fields whose texts have a shape of their own, by their last name. Others take the shape of what is in them. */
const SHAPES: Readonly<Record<string, Shape>> = {
  firstName: "givenName",
  lastName: "familyName",
  cardholderName: "fullName",
  company: "company",
  address1: "street",
  city: "city",
  url: "url",
  baseImageURL: "url",
  logo: "url",
  xnum: "masked",
  exp: "masked",
};

const FIELD_SHAPES: Readonly<Record<string, Shape>> = {
  "Account.name": "company",
  "Shop.name": "company",
  "Vendor.name": "company",
  "CreditAccount.name": "fullName",
};

/** Longer texts are sentences. */
const MOST_OF_A_NAME = 40;

/** The shape of the text in a field. `path` is the field with its resource, as in `Customer.firstName`. */
export function shapeOf(path: string, text: string): Shape {
  return FIELD_SHAPES[path] ?? SHAPES[path.slice(path.lastIndexOf(".") + 1)] ?? shapeOfContent(text);
}

function shapeOfContent(text: string): Shape {
  if (/^[^\s@]+@[^\s@]+$/.test(text)) return "email";
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(text)) return "url";
  if (/^\d{4}-\d\d-\d\d(?:T\S*)?$/.test(text)) return "moment";
  if (/^[*]+\S*$/.test(text)) return "masked";
  return text.length > MOST_OF_A_NAME || /[\r\n]/.test(text) ? "filler" : "characters";
}
