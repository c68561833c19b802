import { InvalidInputError } from "../errors.js";

/** What is used of a client for Redis: the one of `ioredis`, or that of `redis` (node-redis). */
export type RedisClient =
  | { call(command: string, ...args: string[]): Promise<unknown> }
  | { sendCommand(args: string[]): Promise<unknown> };

/** Sends a command and its arguments. */
export type RedisSender = (args: [string, ...string[]]) => Promise<unknown>;

/** How to send through either of the two clients; `store` names the function that was given another. */
export function redisSender(client: RedisClient, store: string): RedisSender {
  if (typeof client === "object" && client !== null) {
    if ("call" in client && typeof client.call === "function") {
      return ([command, ...args]) => client.call(command, ...args);
    }
    if ("sendCommand" in client && typeof client.sendCommand === "function") return (args) => client.sendCommand(args);
  }
  throw new InvalidInputError(`${store} takes a client of ioredis or of redis (node-redis).`);
}
