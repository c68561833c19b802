import { behaviourLedger } from "../../packages/lightspeed-pos/dist/emulator/ledger/behaviours/index.js";
import { behavioursSummary } from "../ledger/behaviours.mjs";

/** @typedef {ReturnType<typeof behaviourLedger>[number]} Entry */

/** The ledger of behaviours to read, area by area. */
export function behavioursPage() {
  const entries = behaviourLedger();
  const areas = [...new Set(entries.map(({ area }) => area))];
  const parts = areas.map((area) =>
    areaPart(
      area,
      entries.filter((entry) => entry.area === area),
    ),
  );
  return [
    "# What the emulator does",
    "",
    "Made of the ledger by `npm run generate`. `npm run ledger -- behaviours` prints it, the inspector searches it, and",
    "a test holds it against the tests that show each behaviour: search them for its id.",
    "",
    `${behavioursSummary(entries)}. What is absent the real API does, and the emulator does not.`,
    ...parts,
    "",
  ].join("\n");
}

/**
 * @param {string} area
 * @param {readonly Entry[]} entries
 */
function areaPart(area, entries) {
  const rows = entries.map(({ id, behaviour, evidence, source }) => {
    return `| ${behaviour}<br>\`${id}\` | ${evidence} | ${source} |`;
  });
  return ["", `## ${area}`, "", "| behaviour | evidence | source |", "| --- | --- | --- |", ...rows].join("\n");
}
