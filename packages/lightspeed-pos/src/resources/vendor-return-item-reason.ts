import { boolean, id, integer, type Row, resource, text, timestamp } from "../schema/index.js";

/** Why goods go back to a vendor. Documented with the return: /retail/endpoints/VendorReturn. */
export const vendorReturnItemReason = resource("VendorReturnItemReason", {
  id: "vendorReturnItemReasonID",
  actions: [],
  fields: {
    vendorReturnItemReasonID: id(),
    reason: text().readOnly(),
    defaultSelected: boolean().readOnly(),
    archived: boolean().unfilterable().readOnly(),
    createTime: timestamp().readOnly(),
    timeStamp: timestamp().readOnly(),
    /** Every account has it. */
    isSystem: boolean().readOnly(),
    sortOrder: integer().readOnly(),
  },
});

/** The data of a reason. */
export interface VendorReturnItemReason extends Row<typeof vendorReturnItemReason> {
  vendorReturnItemReasonID: number;
}
