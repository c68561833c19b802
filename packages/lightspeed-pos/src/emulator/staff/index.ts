import { InvalidInputError } from "../../errors.js";
import { timeZoneOf } from "../behaviours/index.js";
import type { EmulatorClock } from "../clock.js";
import { RefusedRequest } from "../refusal.js";
import { employeeOf } from "../rights/employee.js";
import type { WireRecord } from "../store/record.js";
import type { Store } from "../store/store.js";
import { isObject } from "../values/json.js";
import { own } from "../values/own.js";
import { wireTime } from "../values/time.js";
import { Writer } from "../write/writer.js";
import type { Deed, Told } from "./deed.js";
import type { EmulatorStaff } from "./emulated.js";
import { mergeCustomers } from "./merge-customers.js";
import { receiveOrder } from "./orders.js";
import { orderSpecialOrder } from "./special-orders.js";
import { type Needs, toldBy } from "./told.js";
import { receiveTransfer } from "./transfers.js";
import { sendVendorReturn } from "./vendor-returns.js";
import { voidSale } from "./void-sale.js";

export type { EmulatorStaff } from "./emulated.js";

interface Task extends Needs {
  readonly deed: Deed;
}

const TASKS: Readonly<Record<keyof EmulatorStaff, Task>> = {
  receiveOrder: { deed: receiveOrder, ids: ["orderID"] },
  orderSpecialOrder: { deed: orderSpecialOrder, ids: ["specialOrderID", "orderID"] },
  receiveTransfer: { deed: receiveTransfer, ids: ["transferID"] },
  sendVendorReturn: { deed: sendVendorReturn, ids: ["vendorReturnID"] },
  voidSale: { deed: voidSale, ids: ["saleID"], texts: ["reason"] },
  mergeCustomers: { deed: mergeCustomers, ids: ["from", "into"] },
};

/** The people of a shop. */
export class Staff implements EmulatorStaff {
  readonly receiveOrder = this.#willing("receiveOrder");
  readonly orderSpecialOrder = this.#willing("orderSpecialOrder");
  readonly receiveTransfer = this.#willing("receiveTransfer");
  readonly sendVendorReturn = this.#willing("sendVendorReturn");
  readonly voidSale = this.#willing("voidSale");
  readonly mergeCustomers = this.#willing("mergeCustomers");
  readonly #storeOf: () => Store;
  readonly #clock: EmulatorClock;

  constructor(storeOf: () => Store, clock: EmulatorClock) {
    this.#storeOf = storeOf;
    this.#clock = clock;
  }

  /** Does what a body like `{"receiveOrder": {"orderID": 14}}` says. */
  do(body: unknown): WireRecord {
    const [name, ...others] = isObject(body) ? Object.keys(body) : [];
    const task = others.length === 0 ? own(TASKS, name ?? "") : undefined;
    if (task === undefined || !isObject(body)) {
      throw new InvalidInputError(`The staff does one thing at a time: one of ${Object.keys(TASKS).join(", ")}.`);
    }
    return this.#do(task, toldBy(task, name ?? "", body[name ?? ""]));
  }

  #willing(name: keyof EmulatorStaff): (deed: object) => WireRecord {
    return (deed) => this.#do(TASKS[name], toldBy(TASKS[name], name, deed));
  }

  #do({ deed }: Task, told: Told): WireRecord {
    const store = this.#storeOf();
    const now = wireTime(this.#clock.now());
    const write = new Writer(store, now, () => timeZoneOf(store), doerOf(told, store));
    try {
      return structuredClone(store.transaction(() => deed(write, told)));
    } catch (error) {
      if (error instanceof RefusedRequest) throw new InvalidInputError(error.message);
      throw error;
    }
  }
}

/** The first employee where nobody is named, as with requests; nobody where there is none. */
function doerOf({ employeeID }: Told, store: Store): string {
  const employee = employeeOf(employeeID, store);
  if (employee === undefined && employeeID !== undefined)
    throw new InvalidInputError(`The shop has no Employee ${employeeID}.`);
  return String(employee?.employeeID ?? "0");
}
