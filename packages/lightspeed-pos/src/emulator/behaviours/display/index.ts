export { displayTemplateCustomer, displayTemplateSaleLine } from "./customer.js";
export {
  copiesOf,
  displayTemplateItemAsLabel,
  displayTemplateLabel,
  displayTemplateOrderLineAsLabel,
} from "./labels.js";
export { displayTemplateOrder, displayTemplateOrderLine } from "./order.js";
export { displayTemplateWorkorder } from "./workorder.js";
