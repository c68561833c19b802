export { displayTemplateCustomer, displayTemplateSaleLine } from "./customer.js";
export {
  copiesOf,
  displayTemplateItemAsLabel,
  displayTemplateLabel,
  displayTemplateOrderLineAsLabel,
  displayTemplateTransferItemAsLabel,
} from "./labels.js";
export { displayTemplateOrder, displayTemplateOrderLine } from "./order.js";
export { displayTemplateTransferFrom, displayTemplateTransferTo } from "./transfer.js";
export { displayTemplateWorkorder } from "./workorder.js";
