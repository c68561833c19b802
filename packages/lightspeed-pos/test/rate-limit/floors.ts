import type { Traffic } from "./traffic.js";

const second = 1000;

/** Milliseconds that no sender can do without: the drips that the bucket cannot hold must leak first. */
export function dripFloor({ server }: Traffic): number {
  return (Math.max(0, server.drips - server.size) / server.dripRate) * second;
}

/** Nor without these: a window takes so many requests. */
export function burstFloor({ server }: Traffic): number {
  return (Math.ceil(server.requests / server.burstLimit) - 1) * second;
}

/** As long as that where the moment of counting is known only to lie between sending and answer. */
export function cautiousBurstFloor({ server }: Traffic, latency: number): number {
  return (Math.ceil(server.requests / server.burstLimit) - 1) * (second + latency);
}

/** What some callers need who each wait for an answer before they ask again. */
export function callersFloor({ server }: Traffic, callers: number, latency: number): number {
  return (Math.ceil(server.requests / callers) - 1) * latency;
}
