/** Beyond so many warnings more of them help nobody. */
const SHOWN = 100;

interface Finding {
  readonly text: string;
  others: number;
}

/** Collects what is odd about data but allowed: each thing once, with how often it came up again. */
export class Report {
  readonly #findings = new Map<string, Finding>();

  /** Notes a finding; those with the same key are the same thing. */
  note(key: string, text: () => string): void {
    const known = this.#findings.get(key);
    if (known === undefined) this.#findings.set(key, { text: text(), others: 0 });
    else known.others += 1;
  }

  get warnings(): readonly string[] {
    const all = [...this.#findings.values()].map(({ text, others }) => `${text}${alsoIn(others)}`);
    if (all.length <= SHOWN) return all;
    return [...all.slice(0, SHOWN), `There are ${all.length - SHOWN} more warnings of this kind.`];
  }
}

function alsoIn(others: number): string {
  if (others === 0) return "";
  return others === 1 ? " The same is true of 1 more record." : ` The same is true of ${others} more records.`;
}
