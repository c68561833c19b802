import { id, integer, oneOf, type Row, resource, text } from "../schema/index.js";

/** How far a work order is. Documented: /retail/endpoints/WorkorderStatus. */
export const workorderStatus = resource("WorkorderStatus", {
  collection: "workorderStatuses",
  id: "workorderStatusID",
  actions: ["list", "get"],
  fields: {
    workorderStatusID: id(),
    /** The account's word for it. */
    name: text().readOnly(),
    /** Lower ones come first. */
    sortOrder: integer().readOnly(),
    htmlColor: text().readOnly(),
    /** What it means, whatever it is called; empty where it is the account's own (assumed). */
    systemValue: oneOf("open", "estimate", "waiting", "finished", "paid").readOnly(),
  },
  sort: ["workorderStatusID"],
});

/** The data of a work order's status. */
export interface WorkorderStatus extends Row<typeof workorderStatus> {
  workorderStatusID: number;
}
