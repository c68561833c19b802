import type { EventHub } from "./events.js";

type Write = (fields: object, message: string) => void;

/** What takes log lines: pino as it is, or any object with some of these. */
export interface Logger {
  readonly debug?: Write | undefined;
  readonly info?: Write | undefined;
  readonly warn?: Write | undefined;
  readonly error?: Write | undefined;
}

/** Writes a client's events to a logger: what is usual as debug, what somebody may want to know of as warn. */
export function logTo(logger: Logger, events: EventHub): void {
  events.on("request", (event) => logger.debug?.(event, `${event.method} ${event.path}`));
  events.on("answer", (event) => logger.debug?.(event, `${event.status} ${event.method} ${event.path}`));
  events.on("wait", (event) => logger.debug?.(event, `waited ${event.waitedMs} ms for room in the bucket`));
  events.on("limits", (event) => {
    if (event.type === "refused") logger.warn?.(event, `refused for now (${event.cause})`);
    if (event.type === "others") logger.info?.(event, "others use the same bucket");
    if (event.type === "store") logger.warn?.(event, `the store of the limits is ${event.isAway ? "away" : "back"}`);
  });
  events.on("retry", (event) => logger.warn?.(event, `${event.code}: trying again in ${event.delayMs} ms`));
  events.on("refresh", ({ connection, outcome, error }) => {
    if (outcome === "failed") logger.error?.({ connection, error }, "the access token could not be renewed");
    else logger.info?.({ connection }, `access token ${outcome}`);
  });
  events.on("oddity", (event) => logger.warn?.(event, `${event.resource}.${event.field}: ${event.reason}`));
}
