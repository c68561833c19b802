import { badRequest } from "../refusal.js";
import type { Behaviour } from "./behaviour.js";

/** Finds what the catalogs have by a part of its name. How exactly the real one matches is assumed. */
export const catalogSearch: Behaviour = {
  derives(store, query) {
    const wanted = (query.get("description") ?? "").trim().toLowerCase();
    if (wanted === "") throw badRequest("description is required.");
    const items = store.table("CatalogVendorItem").all;
    return items.filter(({ description }) => String(description).toLowerCase().includes(wanted));
  },
};
