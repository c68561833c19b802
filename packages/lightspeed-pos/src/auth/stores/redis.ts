import { type RedisClient, redisSender } from "../../drivers/redis.js";
import { TokenStoreError } from "../../errors.js";
import { reasonOf } from "./reason.js";
import type { StoredTokens, TokenStore } from "./store.js";

export interface RedisTokenStoreOptions {
  readonly client: RedisClient;
  /** The hash that holds everything. @default "lightspeed-pos:tokens" */
  readonly key?: string | undefined;
}

/**
 * Keeps tokens in Redis, version 5 or newer, for processes on several hosts.
 *
 * ```ts
 * const tokenStore = redisTokenStore({ client: new Redis(process.env.REDIS_URL) });
 * ```
 *
 * They survive what your Redis survives: turn on its append-only file with `appendfsync always`, and let it evict
 * nothing. Everything is one hash, so that each step is one script on one key, on a cluster too. Leases go by the clock
 * of the Redis server.
 */
export function redisTokenStore({ client, key = "lightspeed-pos:tokens" }: RedisTokenStoreOptions): TokenStore {
  const send = redisSender(client, "redisTokenStore");
  const run = async (script: string, ...args: string[]) => {
    try {
      return await send(["EVAL", script, "1", key, ...args]);
    } catch (error) {
      throw new TokenStoreError(`Redis did not do what the token store asked (${reasonOf(error)}).`);
    }
  };
  return {
    async read(connection) {
      return entryOf(await run(readScript, connection));
    },
    async lease(connection, holder, milliseconds) {
      return entryOf(await run(leaseScript, connection, holder, String(Math.ceil(milliseconds)), newVersion()));
    },
    async save(connection, text, version) {
      return (await run(saveScript, connection, text ?? "", version ?? "", newVersion())) === 1;
    },
    async list() {
      const names = await run(listScript);
      return Array.isArray(names) ? names.map(String) : [];
    },
  };
}

// Of each connection the hash has the fields text, version and lease ("<until> <holder>"), after its name.
const readScript = `
local text = redis.call("HGET", KEYS[1], "text:" .. ARGV[1])
if not text then return false end
return {text, redis.call("HGET", KEYS[1], "version:" .. ARGV[1])}`;

const leaseScript = `
local text = redis.call("HGET", KEYS[1], "text:" .. ARGV[1])
if not text then return false end
local time = redis.call("TIME")
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local lease = redis.call("HGET", KEYS[1], "lease:" .. ARGV[1])
if lease then
  local untilTime, holder = string.match(lease, "^(%d+) (.*)$")
  if holder ~= ARGV[2] and now < tonumber(untilTime) then return false end
end
redis.call("HSET", KEYS[1], "version:" .. ARGV[1], ARGV[4],
  "lease:" .. ARGV[1], string.format("%.0f %s", now + ARGV[3], ARGV[2]))
return {text, ARGV[4]}`;

const saveScript = `
local version = redis.call("HGET", KEYS[1], "version:" .. ARGV[1]) or ""
if version ~= ARGV[3] then return 0 end
redis.call("HDEL", KEYS[1], "text:" .. ARGV[1], "version:" .. ARGV[1], "lease:" .. ARGV[1])
if ARGV[2] ~= "" then
  redis.call("HSET", KEYS[1], "text:" .. ARGV[1], ARGV[2], "version:" .. ARGV[1], ARGV[4])
end
return 1`;

const listScript = `
local names = {}
for _, field in ipairs(redis.call("HKEYS", KEYS[1])) do
  if string.sub(field, 1, 5) == "text:" then names[#names + 1] = string.sub(field, 6) end
end
return names`;

function entryOf(answer: unknown): StoredTokens | undefined {
  return Array.isArray(answer) ? { text: String(answer[0]), version: String(answer[1]) } : undefined;
}

function newVersion(): string {
  return crypto.randomUUID();
}
