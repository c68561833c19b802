import { RefusedRequest } from "../refusal.js";

/**
 * Refuses requests that the API would answer in XML, which this emulator does not write.
 *
 * Documented: XML is the default, `.json` asks for JSON, and an `Accept` header that names either one wins.
 */
export function refuseOtherFormats(extension: string | undefined, accept = ""): void {
  if (extension === "html") return;
  const wantsXml = accept.includes("application/xml");
  const wantsJson = accept.includes("application/json") || (extension === "json" && !wantsXml);
  if (wantsJson) return;
  throw new RefusedRequest(
    406,
    "The API would answer this in XML, which the emulator does not write. End the path in .json, or send Accept: application/json.",
  );
}
