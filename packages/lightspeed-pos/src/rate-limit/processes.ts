import { longestSleep } from "./stored-ledger.js";
import type { Contender } from "./turns.js";

/** A process (or a client) that uses the bucket. */
export interface Process {
  /** When it last looked, in milliseconds. */
  readonly seenAt: number;
  /** Its next request, while that waits. */
  readonly waits?: Waiting | undefined;
}

export interface Waiting extends Omit<Contender, "name"> {
  /** How many requests wait there. */
  readonly requests: number;
  /** When it means to look again, because there should be room then. */
  readonly until: number;
}

/** All who use the bucket, by name. Plain data. */
export type Processes = Readonly<Record<string, Process>>;

/** Milliseconds after which one with requests on their way shows that it lives. */
export const heartbeat = 2000;

/** Unseen for so long, it is taken for dead, and what it held is freed. */
const lease = 3 * heartbeat;

/** Unseen for so long, it is no longer counted among those who share. */
const memory = 60_000;

/** Late by so much, its turn is over. */
const grace = 1000;

/** The processes with one that looks now. Those long gone are forgotten. */
export function seen(processes: Processes, me: string, now: number): Processes {
  const remembered = Object.entries(processes).filter(([, { seenAt }]) => seenAt > now - memory);
  return { ...Object.fromEntries(remembered), [me]: { ...processes[me], seenAt: now } };
}

/** What a process waits for; `undefined` when it waits no more. */
export function withWish(processes: Processes, me: string, waits: Waiting | undefined, now: number): Processes {
  return { ...processes, [me]: { seenAt: now, ...(waits && { waits }) } };
}

/** Others who wait, and can be expected to look again. */
export function contendersBut(processes: Processes, me: string, now: number): (Contender & Waiting)[] {
  return Object.entries(processes).flatMap(([name, { waits, seenAt }]) => {
    if (name === me || !waits || now > Math.min(waits.until, seenAt + longestSleep) + grace) return [];
    return [{ ...waits, name }];
  });
}

/** Names one of whose requests nobody will tell the end. */
export function isDead(processes: Processes, name: string, now: number): boolean {
  const process = processes[name];
  return !process || process.seenAt < now - lease;
}
