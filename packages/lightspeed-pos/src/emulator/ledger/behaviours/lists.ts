import { assumed, type Behaviours, documented, EVERY, observed } from "./entry.js";

/** Paging, sorting and what lists leave out. */
export const lists: Behaviours = {
  "list.links": documented(
    EVERY,
    "A list has links to the next and previous page, empty at the ends: sort, the caller's own parameters, limit and the cursor.",
    "Pagination",
  ),
  "list.links-to-asked-address": assumed(
    EVERY,
    "Links to pages, and to pictures, lead to the address that the request was sent to, unless that is a name of the internet.",
    "samples name the address that they were asked at; from another machine no other one leads here",
  ),
  "list.cursor-of-id": observed(
    EVERY,
    "A cursor is JSON in base64: the id, or the value of the sort and the id.",
    "decoded from samples on Pagination",
  ),
  "list.cursor-paths": documented(
    EVERY,
    "A list through any path of cursors is the table, backwards too.",
    "Pagination",
  ),
  "list.sorted": documented(
    EVERY,
    "Lists are sorted by id, or by the fields that their page names, descending with a minus.",
    "Pagination",
  ),
  "list.ties-by-id": assumed(EVERY, "Records with the same sort key are in the order of their ids.", "no page says"),
  "list.update-time-in-any-case": assumed(
    "Sale",
    "Lists sort by updatetime and updateTime alike.",
    "the table and the samples differ",
  ),
  "list.unsortable-refused": documented(
    EVERY,
    "Sorting by another field is refused with those that are offered.",
    "Pagination; the words are assumed",
  ),
  "list.limit-at-most-100": assumed(
    EVERY,
    "A limit above 100 is cut to 100, 0 shows attributes alone, and what is no number is refused.",
    "Pagination says 0 to 100",
  ),
  "list.bad-cursor": assumed(
    EVERY,
    "A cursor that cannot be read is refused; one behind the last record finds nothing.",
    "what the API says was not found",
  ),
  "list.count": documented(
    EVERY,
    "`count=1` answers the number alone, of what fits the filters, and is refused with limit, sort and cursors.",
    "Pagination",
  ),
  "list.archived-hidden": documented(
    EVERY,
    "Archived records are hidden, shown with archived=true, and alone with archived=only; by id they are read all the same.",
    "Query Parameters",
  ),
};
