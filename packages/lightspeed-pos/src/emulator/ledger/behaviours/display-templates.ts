import type { BehaviourGroup } from "./group.js";

/** What is known of display templates. */
export const displayTemplates: readonly BehaviourGroup[] = [
  {
    tests: "display-templates",
    resource: "DisplayTemplateSale",
    subject: "what a display template shows",
    documented: [
      "is a fixed set of relations, whatever is asked for",
      "has two employees under one name where a register was opened and closed",
      "costs no more for them",
      "is the record as it is now, with filters and pages of its own",
      "cannot be written",
    ],
  },
  {
    tests: "display-templates",
    resource: "DisplayTemplateLabel",
    subject: "the labels of a shop",
    documented: [
      "are those of the items that the same question to items finds",
      "are as many as have come of an order's line, or with all_labels as were ordered",
    ],
    observed: ["say the price, the currency and whose they are", "wait in a queue, whose ids no answer shows"],
  },
  {
    tests: "display-templates",
    resource: "DisplayTemplateTransfer",
    subject: "goods on their way",
    documented: [
      "have a label for each that was received, else sent, else is to be sent",
      "are shown with the shops that they go from and to, whose ids the transfer itself does not show",
    ],
  },
  {
    tests: "display-templates",
    resource: "DisplayTemplateSale",
    subject: "the sums that come with a record",
    documented: [
      "of an order are those before and after its discount, without what sending costs",
      "of a customer are those of what waits for them, each kind by itself",
      "of a work order are the documented ones",
    ],
  },
  {
    tests: "display-templates",
    resource: "DisplayTemplateSale",
    subject: "a page to print",
    assumed: [
      "is HTML with what the record says, none of it as markup",
      "of … comes by the template … that the API's own screens use",
      "has as many labels as there are copies",
      "… is refused",
    ],
  },
];
