import type { BehaviourGroup } from "./group.js";

/** What is known of version 2. */
export const version2: readonly BehaviourGroup[] = [
  {
    tests: "version-2",
    subject: "a list of version 2",
    observed: [
      "has count, offset and limit in its attributes, all of them text",
      "goes on after offset records, and counts those of all pages",
      "counts what fits the filters",
      "has the count alone, and no resource key, when nothing is found",
      "has no resource key beyond its end",
      "holds no records with limit=0, and at most a hundred whatever is asked",
      "hides what is archived, and counts it when it is asked for",
      "leaves custom field values out of load_relations=all",
    ],
    assumed: ["is refused with …"],
  },
  {
    tests: "version-2",
    subject: "orderby",
    documented: [
      "puts a list in the order of any field",
      "with orderby_desc=1 puts it in reverse, page by page",
      "takes fields that version 3 does not sort by",
      "orders numbers by value",
      "is what orderby_desc needs to mean anything",
    ],
    assumed: ["is refused for what is no field"],
  },
  {
    tests: "version-2",
    subject: "what came with version 3 means nothing in version 2",
    documented: ["…", "and the reverse: …"],
  },
  {
    tests: "version-2",
    subject: "a single record of version 2",
    observed: ["has a count of 1 as text, read or written", "is missing with the words of version 3"],
  },
  {
    tests: "version-2",
    subject: "accounts in version 2",
    observed: [
      "are a list with a count alone and a link below /API/Account…",
      "are wrapped when read alone too",
      "are the same as in version 3",
    ],
  },
  {
    tests: "version-2",
    subject: "a request of version 2 costs",
    documented: ["…", "nothing for offset and orderby in version 3"],
  },
  {
    tests: "version-2",
    subject: "both hosts of the API",
    observed: ["answer as one: …"],
  },
  {
    tests: "authorization",
    subject: "the words of old clients",
    observed: [
      "let a token in: …",
      "let a key in as the user, beside the word apikey",
      "let it in as one client wrote it, with an empty user",
      "let a granted token in the same way",
      "refuse anything else in words of their own: …",
    ],
  },
  {
    tests: "old-clients",
    subject: "with a key, and XML in forms that say they are something else (a sync of customers in PHP, 2012)",
    observed: [
      "reads pages, though each query repeats what the one before said",
      "creates and changes",
      "learns that its key is not good",
    ],
  },
  {
    tests: "old-clients",
    subject: "with the token in the query (the API's first OAuth documentation)",
    observed: [
      "is let in",
      "shows the token neither in the log nor in links",
      "is refused with a wrong one, and a header counts more",
    ],
  },
  {
    tests: "old-clients",
    subject: "with documents of a serializer (stock keeping in C#)",
    observed: [
      "sets what is in stock, in a document with namespaces and no extension",
      "reads a range of sales with their offset written out",
      "sends people to the old consent page, with a slash behind it",
    ],
  },
  {
    tests: "old-clients",
    subject: "with the vendor's own names of formats, and PHP's empty lists (providers of league/oauth2-client)",
    observed: [
      "gets JSON for application/vnd.…, whatever the path says",
      "gets XML for application/vnd.merchantos.pos-v1+xml",
      "sends [] where it has nothing to say",
      "sends no other list",
    ],
  },
  {
    tests: "old-clients",
    subject: "with dates as people write them (taps that copy a shop into a warehouse)",
    observed: ["reads since …", "reads between two days", "is told what is no date"],
  },
  {
    tests: "old-clients",
    subject: "with relations that only version 2 has",
    observed: [
      "loads an item's tags by their names: none, one, several",
      "leaves out relations that are none, which version 3 refuses",
    ],
  },
  {
    tests: "old-clients",
    subject: "with slashes where none are needed",
    observed: ["reads …"],
  },
  {
    tests: "old-clients",
    subject: "",
    documented: ["goes through the whole life of its tokens at the old server, and sees the account"],
  },
];
