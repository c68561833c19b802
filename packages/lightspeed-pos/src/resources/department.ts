import { id, type Row, resource, text } from "../schema/index.js";

/**
 * Where in the shop a product stands. Only older accounts have departments; there is no page about them.
 * Documented: /retail/endpoints/ItemMatrix.
 */
export const department = resource("Department", {
  id: "departmentID",
  actions: [],
  fields: {
    departmentID: id(),
    name: text().assumed(),
  },
});

/** A department's data. */
export interface Department extends Row<typeof department> {
  departmentID: number;
}
