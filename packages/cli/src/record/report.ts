import type { Outcome } from "lightspeed-pos/emulator";

/** Says what becomes of answers, in words that hold nothing of them. */
export class Report {
  readonly #reasons = new Set<string>();

  /** A remark where there is something new to say: each reason once. */
  note(outcome: Outcome): string | undefined {
    if (!("leftOut" in outcome) || this.#reasons.has(outcome.leftOut)) return undefined;
    this.#reasons.add(outcome.leftOut);
    return `An answer passed and is not recorded: ${outcome.leftOut}. Others of the kind are not mentioned.`;
  }
}

/** What a recording holds in the end. */
export function summaryOf(counts: Readonly<Record<string, number>>, file: string): string {
  const found = Object.entries(counts).filter(([, count]) => count > 0);
  if (found.length === 0) return `No records came by. ${file} is an empty shop.`;
  const list = found.map(([name, count]) => `${name} ${count}`).join(", ");
  return `Recorded in ${file}: ${list}. Look at it with: lightspeed emulate --data ${file}`;
}
