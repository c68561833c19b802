import { badRequest } from "../refusal.js";
import type { CallHandler } from "./handler.js";

/** Documented: the answer says where the receipt went. Nothing is sent from here. */
export const emailReceipt: CallHandler = (_, { body }) => {
  const { emailAddress } = body;
  // Assumed: how the API words it was not found.
  if (typeof emailAddress !== "string" || !emailAddress.includes("@"))
    throw badRequest("A valid emailAddress is required.");
  return { answers: { message: `Receipt emailed to: ${emailAddress}` } };
};
