/** @typedef {import("../../packages/lightspeed-pos/dist/emulator/ledger/behaviours/index.js").BehaviourEntry} BehaviourEntry */

const EVIDENCE = ["documented", "observed", "assumed", "absent"];

/** Columns of text beside the evidence. */
const WIDTH = 100;

/**
 * Each area with its behaviours: how one is known, what tests name, the sentence, and where it is from.
 *
 * @param {readonly BehaviourEntry[]} entries
 */
export function printBehaviours(entries) {
  entries.forEach(({ area, evidence, id, behaviour, source }, at) => {
    if (area !== entries[at - 1]?.area) console.log(`${area}\n${"-".repeat(area.length)}`);
    const lines = [id, ...wrapped(behaviour), ...wrapped(`Source: ${source}`)];
    lines.forEach((line, row) => {
      console.log(`${(row === 0 ? evidence : "").padEnd(12)}${line}`);
    });
    console.log();
  });
  console.log(behavioursSummary(entries));
}

/**
 * How many there are, by how they are known.
 *
 * @param {readonly BehaviourEntry[]} entries
 */
export function behavioursSummary(entries) {
  const counts = EVIDENCE.map((evidence) => {
    return `${entries.filter((entry) => entry.evidence === evidence).length} ${evidence}`;
  });
  return `${entries.length} behaviours: ${counts.join(", ")}`;
}

/** @param {string} text */
function wrapped(text) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines;
}
