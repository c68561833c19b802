import { blankAddress } from "../../behaviours/contact.js";
import type { ShopInMaking } from "../shop-in-making.js";

/** Who always has a contact, even an empty one (observed). */
const REACHABLE = ["Customer", "Employee", "Shop", "Vendor"];

/** Gives them one where the data says nothing of it. A customer's has an address, though a blank one (observed). */
export function addContacts(shop: ShopInMaking): void {
  for (const name of REACHABLE) {
    const Addresses = name === "Customer" ? [blankAddress()] : [];
    for (const { record, given } of shop.entries(name)) {
      if (!Object.hasOwn(given, "contactID")) record.contactID = shop.add("Contact", { Addresses }).contactID;
    }
  }
}
