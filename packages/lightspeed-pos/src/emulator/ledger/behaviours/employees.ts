import { assumed, type Behaviours, documented, observed } from "./entry.js";

/** Employees, their hours and what they make. */
export const employees: Behaviours = {
  "employee.pin-hidden": observed("Employee", "An employee's access pin is never shown.", "samples on Employee"),
  "employee.limit": documented(
    ["Employee", "Account"],
    "An account has no more employees than its employeeLimit, archived ones apart; one more is refused.",
    "Account, Employee; the wording is assumed",
  ),
  "employee.created-archived": documented(
    "Employee",
    "An employee that is sent as archived is so from the start.",
    "a sample on Employee",
  ),
  "employee.on-the-clock": assumed(
    ["Employee", "EmployeeHours"],
    "Somebody who came and has not gone is on the clock: the employee names those hours.",
    "both fields are documented, their link is not",
  ),
  "employee.author-of-transfers": documented(
    "InventoryTransfer",
    "What a token makes is made by its employee: a transfer names who made it.",
    "Inventory Transfer",
  ),
  "employee.author-of-orders": documented("Order", "An order names who made it.", "Order"),
  "employee.author-of-stock": documented("InventoryLog", "The log of the stock names who changed it.", "InventoryLog"),
  "employee.author-of-registers": documented(
    ["Register", "RegisterWithdraw", "RegisterCount"],
    "Opening and closing a register names who did, unless the body does.",
    "Register Open, Register Close",
  ),
};
