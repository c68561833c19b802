import { InvalidInputError } from "../../errors.js";
import type { LimiterState } from "../../rate-limit/index.js";
import { prepare } from "./prepare.js";
import { Progress } from "./progress.js";
import { checkOptions, headingOf } from "./run.js";
import { sourceOf } from "./source.js";
import type { Deed, ManyRequest, ManyRows } from "./start.js";
import type { Estimate, InvalidRow } from "./types.js";

/** Goes through the rows as a run would, and sends nothing. */
export async function estimate(deed: Deed, rows: ManyRows, options: ManyRequest): Promise<Estimate> {
  checkOptions(options, `${deed.verb}Many`);
  const source = sourceOf(rows);
  const progress = await Progress.open(options.journal, headingOf(deed), false).finally(() =>
    options.journal?.close?.(),
  );
  const { road } = deed.client.shared;
  const invalid: InvalidRow[] = [];
  let index = 0;
  let requests = 0;
  let drips = 0;
  for (; ; index++) {
    options.signal?.throwIfAborted();
    const { done, value } = await source.next();
    if (done) break;
    try {
      const { method, path, body } = prepare(deed, value, index);
      if (progress.of(index)?.id !== undefined) continue;
      requests += 1;
      drips += road.price({ method, path, body });
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      invalid.push({ index, error });
    }
  }
  const rounded = Math.round(drips * 1e6) / 1e6;
  const seconds = secondsFor(requests, rounded, road.limitsOf(deed.client.accountID));
  return { rows: index, invalid, requests, drips: rounded, seconds };
}

/** The least time that so much takes behind those who wait already. */
export function secondsFor(requests: number, drips: number, limits: LimiterState): number {
  if (requests === 0) return 0;
  const { level, size = 0, reserve, dripRate, burstLimit, wait } = limits;
  const leak = Math.max(0, level + drips - Math.max(0, size - reserve)) / dripRate;
  const windows = burstLimit === undefined ? 0 : Math.ceil(requests / burstLimit) - 1;
  return Math.round(Math.max(leak, windows, wait / 1000) * 10) / 10;
}
