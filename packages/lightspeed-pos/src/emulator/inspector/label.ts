import type { WireRecord } from "../store/record.js";

/** Fields that tell a person which record it is, the best first. */
const TELLING = [
  "description",
  "name",
  "title",
  "company",
  "ticketNumber",
  "code",
  "number",
  "note",
  "useType",
  "value",
  "amount",
  "qoh",
  "createTime",
  "timeStamp",
];

/** Long enough to tell records apart in a list. */
const MOST_CHARACTERS = 120;

/** What to call a record in a list; empty where nothing in it says. */
export function labelOf(record: WireRecord): string {
  const person = [record.firstName, record.lastName].filter(isTelling).join(" ");
  const telling = person || TELLING.map((name) => record[name]).find(isTelling) || "";
  return telling.slice(0, MOST_CHARACTERS);
}

function isTelling(value: WireRecord[string]): value is string {
  return typeof value === "string" && value !== "";
}
