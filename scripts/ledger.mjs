// What there is of the API, operation by operation, and what is known of how it behaves:
// npm run ledger [-- endpoints | behaviours] [--json]
import { behaviourLedger } from "../packages/lightspeed-pos/dist/emulator/ledger/behaviours/index.js";
import { endpointLedger } from "../packages/lightspeed-pos/dist/emulator/ledger/endpoints.js";
import { printBehaviours } from "./ledger/behaviours.mjs";
import { printEndpoints } from "./ledger/endpoints.mjs";
import { fail } from "./run.mjs";

const [table = "endpoints"] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const asJson = process.argv.includes("--json");

if (table === "endpoints") tell(endpointLedger(), printEndpoints);
else if (table === "behaviours") tell(behaviourLedger(), printBehaviours);
else fail(`There is no ledger of "${table}". There are: endpoints, behaviours.`);

/**
 * @template T
 * @param {readonly T[]} entries
 * @param {(entries: readonly T[]) => void} print
 */
function tell(entries, print) {
  if (asJson) console.log(JSON.stringify(entries, undefined, 2));
  else print(entries);
}
