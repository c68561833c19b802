/**
 * When the server's windows begin, as far as answers told: a stretch of our time in which one of them began.
 *
 * Plain data. Windows are of one second and begin at fixed moments (documented: Rate Limiting), so each stretch repeats
 * every second; two of them narrow each other down.
 */
export interface Phase {
  /** In milliseconds. */
  readonly from: number;
  readonly to: number;
  /** When two stretches contradicted each other: the windows are not what was thought, or a clock was set. */
  readonly contradictedAt?: number | undefined;
}

/** Milliseconds of a window. */
export const windowLength = 1000;

// Our clock and the server's drift apart by this much at most: it is what a system allows itself to correct a clock by.
const drift = 0.0005;

// Both count whole milliseconds, each in its own way.
const rounding = 1;

/** How long nothing is built on windows that contradicted themselves. */
const mistrust = 60_000;

/** The phase once a window is known to have begun between two moments less than a second apart. */
export function learnBeginning(phase: Phase | undefined, from: number, to: number): Phase {
  const found = { from, to, contradictedAt: phase?.contradictedAt };
  if (!phase) return found;
  const turns = Math.round((from + to - phase.from - phase.to) / 2 / windowLength);
  const overlaps = [turns - 1, turns, turns + 1]
    .map((turn) => repeated(phase, turn))
    .map((known) => ({ ...found, from: Math.max(from, known.from), to: Math.min(to, known.to) }))
    .filter((overlap) => overlap.from < overlap.to);
  const [overlap, other] = overlaps;
  if (!overlap) return { from, to, contradictedAt: to };
  // Two that are possible: then the new stretch tells nothing, or more than the old one.
  if (other) return to - from < phase.to - phase.from ? found : phase;
  return overlap;
}

/** When a window that held a moment is surely over: a second later, or as soon as the next one must have begun. */
export function overAt(phase: Phase | undefined, moment: number): number {
  const latest = Math.ceil(moment) + windowLength;
  if (!phase || isMistrusted(phase, moment)) return latest;
  const turn = Math.floor((moment - phase.from) / windowLength);
  const ends = [turn, turn + 1, turn + 2]
    .map((one) => repeated(phase, one))
    .filter(({ from }) => from >= moment)
    .map(({ to }) => Math.ceil(to));
  return Math.min(latest, ...ends);
}

/** Whether it is known well enough for most requests to be told one window from the next. */
export function isSharp(phase: Phase | undefined, now: number): boolean {
  if (!phase || isMistrusted(phase, now)) return false;
  const { from, to } = repeated(phase, Math.round((now - phase.from) / windowLength));
  return to - from < sharp;
}

const sharp = windowLength / 2;

function isMistrusted({ contradictedAt }: Phase, now: number): boolean {
  return contradictedAt !== undefined && now < contradictedAt + mistrust;
}

// The longer ago it was seen, the more the clocks may have drifted apart.
function repeated({ from, to }: Phase, turns: number): { readonly from: number; readonly to: number } {
  const shift = turns * windowLength;
  const blur = Math.abs(shift) * drift + rounding;
  return { from: from + shift - blur, to: to + shift + blur };
}
