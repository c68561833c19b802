import { absent, assumed, type Behaviours, documented, EVERY, observed } from "./entry.js";

/** Answers and requests as clients of the API's first years know them. */
export const xml: Behaviours = {
  "xml.default": documented(
    EVERY,
    "Answers are XML unless the path or the Accept header asks for JSON; a header that names either format beats the path.",
    "Getting Started",
  ),
  "xml.list-below-plural": observed(
    EVERY,
    "A list stands below its plural, a single record is the outermost element, and nothing is an element closed at once.",
    "clients of the API's first years",
  ),
  "xml.links-as-attributes": assumed(
    EVERY,
    "The links of version 3 are attributes of the list.",
    "version 2 has its count there",
  ),
  "xml.currency": documented(EVERY, "Money is marked with the account's currency.", "Sale Refund"),
  "xml.use-type-read-only": observed(
    "Contact",
    "What a phone or an email is for is marked as read-only.",
    "the vendor's Highrise client, 2012",
  ),
  "xml.error": observed(
    EVERY,
    "An error is a document with the members of JSON.",
    "the vendor's Highrise client; the name `Error` is assumed",
  ),
  "xml.requests": documented(
    EVERY,
    "Bodies may be XML, whatever the path and the content type say.",
    "Getting Started; how they are told apart is assumed",
  ),
  "xml.same-as-json": assumed(
    EVERY,
    "A record says the same in XML as in JSON, read or sent back.",
    "both show one record",
  ),
  "xml.hostile-refused": assumed(
    EVERY,
    "Document types, other encodings than UTF-8 and what is not well-formed are refused with the line.",
    "no page says",
  ),
  "version-2.count-offset-limit": observed(
    EVERY,
    "Lists of version 2 have count, offset and limit, and the count is of all pages.",
    "recordings of 2016",
  ),
  "version-2.count-alone-when-empty": observed(
    EVERY,
    "An empty list of version 2 has its count alone.",
    "recordings of 2016",
  ),
  "version-2.orderby": documented(
    EVERY,
    "orderby and orderby_desc sort by any field, and cost 4 where version 3 does not sort by it; an offset costs too.",
    "Update to V3, Changelog 2026.03.17",
  ),
  "version-2.orderby-of-relations": documented(
    EVERY,
    "orderby takes the fields of the record that a relation leads to, as Manufacturer.name.",
    "MerchantOS help, API Search; that lists of relations are refused is assumed",
  ),
  "version-2.other-versions-words": assumed(
    EVERY,
    "What came with version 3 means nothing in version 2, and the reverse.",
    "unknown parameters are ignored",
  ),
  "version-1.absent": absent(
    EVERY,
    "version=1, or an Accept header that names it, asked for records with all that is related to them.",
    "the vendor's developers' group, 2012",
  ),
  "version-1.controls": absent(
    EVERY,
    "Controls lists what a key may call, APIHelp.help explains it, and a single account tells what may be done with each.",
    "MerchantOS help, API Basics; the vendor's Highrise client, 2012",
  ),
  "version-2.jsonp": absent(
    EVERY,
    "Scripts of pages could name a callback to be called with the answer.",
    "addresses in a page's script, 2015; no page says so",
  ),
  "version-2.gone-fields": absent(
    ["Item", "ItemMatrix", "Employee", "OrderLine"],
    "Answers had itemECommerceID, accessPin and integrationQoh, integrationOrdered, integrationResponse.",
    "recordings of 2016",
  ),
  "version-2.unknown-relations": assumed(
    EVERY,
    "Version 2 leaves out relations that are none, which version 3 refuses.",
    "its clients name some",
  ),
};
