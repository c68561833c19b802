import type { RedisSender } from "../../drivers/redis.js";
import type { Kept } from "../store.js";

/** Compares and swaps the text of one key. */
export async function swapInRedis(send: RedisSender, key: string, expected?: string, next?: string): Promise<Kept> {
  const texts = [expected, next].map((text) => (text === undefined ? "" : `=${text}`));
  const answer = await send(["EVAL", script, "1", key, ...texts, String(forgetAfter)]);
  const [isKept, text, seconds, microseconds] = Array.isArray(answer) ? answer : [];
  return {
    isKept: isKept === 1,
    text: isKept === 1 ? next : text ? String(text).slice(1) : undefined,
    now: Number(seconds) * 1000 + Number(microseconds) / 1000,
  };
}

// In milliseconds: long after any bucket is empty, and after what was seen of others has faded.
const forgetAfter = 60 * 60_000;

// Texts begin with "=", so that an empty one stands for none.
const script = `
local kept = redis.call("GET", KEYS[1]) or ""
local time = redis.call("TIME")
if ARGV[2] ~= "" and kept == ARGV[1] then
  redis.call("SET", KEYS[1], ARGV[2], "PX", ARGV[3])
  return {1, "", time[1], time[2]}
end
return {0, kept, time[1], time[2]}`;
