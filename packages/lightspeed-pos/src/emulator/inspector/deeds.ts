import { isInForce } from "../behaviours/sale-recalculate.js";
import type { WireRecord } from "../store/record.js";
import { own } from "../values/own.js";

/** Something that the staff can do to a record: a button, and what the controls are told. */
interface Offer {
  readonly title: string;
  readonly body: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface Possible {
  readonly title: string;
  readonly deed: string;
  readonly id: string;
  readonly isOpen: (record: WireRecord) => boolean;
}

const DEEDS: Readonly<Record<string, Possible>> = {
  Order: {
    title: "Receive its goods",
    deed: "receiveOrder",
    id: "orderID",
    isOpen: ({ complete, archived }) => complete !== "true" && archived !== "true",
  },
  InventoryTransfer: {
    title: "Receive its goods",
    deed: "receiveTransfer",
    id: "transferID",
    isOpen: ({ status, archived }) => status === "sent" && archived !== "true",
  },
  VendorReturn: {
    title: "Send it to the vendor",
    deed: "sendVendorReturn",
    id: "vendorReturnID",
    isOpen: ({ status, archived }) => status === "open" && archived !== "true",
  },
  Sale: { title: "Void it", deed: "voidSale", id: "saleID", isOpen: isInForce },
};

/** What the staff could do to a record now. */
export function offersFor(resource: string, record: WireRecord): readonly Offer[] {
  const possible = own(DEEDS, resource);
  if (possible === undefined || !possible.isOpen(record)) return [];
  const { title, deed, id } = possible;
  return [{ title, body: { [deed]: { [id]: Number(record[id]) } } }];
}
