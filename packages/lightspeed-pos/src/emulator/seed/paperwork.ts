import type { WireRecord } from "../store/record.js";
import type { Rows } from "../store/rows.js";
import type { Tables } from "./tables.js";

const MOST = 3;

/** Adds a picture to the first work orders, and a signature to the first payments. */
export function addPaperwork(tables: Tables): void {
  for (const { workorderID, timeStamp } of firstOf(tables.of("Workorder"))) {
    tables.add("WorkorderImage", {
      workorderImageID: tables.nextID("WorkorderImage"),
      description: "As it came in",
      filename: "bike.jpg",
      ordering: "0",
      publicID: `workorder${workorderID}`,
      baseImageURL: "",
      size: "120000",
      createTime: String(timeStamp),
      timeStamp: String(timeStamp),
      workorderID: String(workorderID),
    });
  }
  for (const { salePaymentID, createTime } of firstOf(tables.of("SalePayment"))) {
    tables.add("SalePaymentSignature", {
      salePaymentSignatureID: tables.nextID("SalePaymentSignature"),
      filePath: `signatures/${salePaymentID}.pdf`,
      createTime: String(createTime),
      salePaymentID: String(salePaymentID),
    });
  }
}

function firstOf(rows: Rows): readonly WireRecord[] {
  return Array.from({ length: Math.min(MOST, rows.length) }, (_, position) => rows.at(position) as WireRecord);
}
