import { absent, assumed, type Behaviours, documented, EVERY, observed } from "./entry.js";

/** What load_relations brings. */
export const relations: Behaviours = {
  "relation.json-array": documented(EVERY, "load_relations is a JSON array of names, with dotted paths.", "Relations"),
  "relation.no-array-refused": observed(
    EVERY,
    "What is no array of names is refused in the API's own words.",
    "an error quoted in the community forum",
  ),
  "relation.all": documented(
    EVERY,
    "`all` brings everything that is listed for the endpoint but custom field values.",
    "Relations",
  ),
  "relation.unknown-refused": assumed(
    EVERY,
    "A relation that the endpoint does not list is refused.",
    "no answer was found",
  ),
  "relation.nothing-unasked": observed(EVERY, "Records bring no relation unasked but prices.", "recordings of 2016"),
  "relation.on-lists": documented(EVERY, "Relations come with lists too.", "Relations"),
  "relation.embedded-by-name": observed(
    EVERY,
    "Some embedded fields only come when load_relations names them.",
    "samples on Item",
  ),
  "relation.memory": absent(
    EVERY,
    "The API can run out of memory over many relations and answers 500; the emulator only fails where chaos says so.",
    "Best Practices",
  ),
};
