import type { Behaviour } from "../behaviour.js";

/** The side that sends. */
export const displayTemplateTransferFrom: Behaviour = {
  computed: {
    employeeID: ({ sentByEmployeeID }) => String(sentByEmployeeID ?? "0"),
    shopID: ({ sendingShopID }) => String(sendingShopID),
  },
};

/** The side that receives. Who does is not known from here, as goods are received in the shop alone (documented). */
export const displayTemplateTransferTo: Behaviour = {
  computed: {
    employeeID: () => "0",
    shopID: ({ receivingShopID }) => String(receivingShopID),
  },
};
