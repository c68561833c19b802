import { rightNames } from "../rights/names.js";
import type { Calendar } from "./calendar.js";
import { addContact, email, phone } from "./contact.js";
import type { Tables } from "./tables.js";
import { timestamp } from "./wire.js";

const everyday = ["allow_login", "customers", "customers_read", "inventory_read", "register", "register_read"];
const till = ["register_open", "register_close", "register_layaway", "special_orders"];

const roles: readonly { readonly name: string; readonly rights: readonly string[] }[] = [
  { name: "Admin", rights: rightNames },
  { name: "Manager", rights: rightNames.filter((right) => !right.startsWith("admin")) },
  { name: "Clerk", rights: [...everyday, ...till] },
  { name: "Mechanic", rights: [...everyday, "inventory_base", "workbench"] },
];

// First name, last name, role, the only shop they work in.
const people: readonly (readonly [string, string, string, string])[] = [
  ["Paloma", "Spokeworth", "1", "0"],
  ["Viggo", "Gearhart", "2", "1"],
  ["Asha", "Tailwind", "2", "2"],
  ["Otis", "Lockring", "3", "0"],
  ["Lena", "Treadwell", "3", "0"],
  ["Ruben", "Stemson", "4", "0"],
];

/** Those at the counter: a sale's employee is one of them. */
export interface EmployeePlan {
  readonly employeeID: string;
  /** The only shop they work in, `0` for any. */
  readonly limitToShopID: string;
}

/** Adds the employees, one of them gone since. */
export function addStaff(tables: Tables, { founded }: Calendar): readonly EmployeePlan[] {
  const timeStamp = timestamp(founded + 3600);
  addRoles(tables);
  const staff = people.map((person) => addEmployee(tables, person, timeStamp, false));
  addEmployee(tables, ["Bruno", "Kickstand", "3", "0"], timeStamp, true);
  return staff;
}

function addRoles(tables: Tables): void {
  for (const { name, rights } of roles) {
    const employeeRoleID = tables.nextID("EmployeeRole");
    tables.add("EmployeeRole", { employeeRoleID, name });
    for (const right of rights) {
      const employeeRightID = tables.nextID("EmployeeRight");
      tables.add("EmployeeRight", { employeeRightID, name: right, employeeID: "0", employeeRoleID });
    }
  }
}

function addEmployee(
  tables: Tables,
  [firstName, lastName, employeeRoleID, limitToShopID]: readonly [string, string, string, string],
  timeStamp: string,
  hasLeft: boolean,
): EmployeePlan {
  const employeeID = tables.nextID("Employee");
  const contactID = addContact(tables, {
    phones: [phone(10 + Number(employeeID), "Mobile")],
    emails: [email(`${firstName}.${lastName}`, "Primary")],
    optedOut: true,
    timeStamp,
  });
  tables.add("Employee", {
    employeeID,
    firstName,
    lastName,
    lockOut: hasLeft ? "true" : "false",
    archived: hasLeft ? "true" : "false",
    timeStamp,
    contactID,
    systemUserID: "0",
    clockInEmployeeHoursID: "0",
    employeeRoleID,
    limitToShopID,
    lastShopID: "0",
    lastSaleID: "0",
    lastRegisterID: "0",
  });
  return { employeeID, limitToShopID };
}
