import type { Incoming } from "./request/incoming.js";
import { decodeOnce } from "./request/percent.js";

/** What a request shows to be let in. */
export interface Credential {
  readonly token: string;
  /** It came as an API key, the way before OAuth: refusals then have words of their own (observed). */
  readonly isKey: boolean;
}

/** The word that stands in place of a password beside a key (clients of that time). */
const KEY_MARK = "apikey";

/**
 * Reads the `Authorization` header: `Bearer` (documented) or `OAuth` (observed) with a token, or HTTP Basic with a key
 * as the user and the word `apikey` as the password.
 *
 * The API no longer takes keys (reported in 2016). That a token works as one here is an allowance for old clients.
 */
export function credentialFrom(header = ""): Credential | undefined {
  const token = /^(?:Bearer|OAuth) +(\S+)$/i.exec(header)?.[1];
  if (token !== undefined) return { token, isKey: false };
  const basic = /^Basic +(\S+)$/i.exec(header)?.[1];
  return basic === undefined ? undefined : { token: keyFrom(basic), isKey: true };
}

/** One client sent no user and all of `key:apikey` as the password, so the ends alone count. */
function keyFrom(basic: string): string {
  const [, key = ""] = new RegExp(`^:?([^:]*):${KEY_MARK}$`).exec(Buffer.from(basic, "base64").toString("utf8")) ?? [];
  return key;
}

const IN_QUERY = "oauth_token=";

/**
 * A request with its token in the header alone, so that no log and no link to a page shows it.
 *
 * Documented in the API's first years: the token may stand in the query, as `oauth_token`. Assumed: a header beats it.
 */
export function tokenInHeader(incoming: Incoming): Incoming {
  const { url, authorization } = incoming;
  if (!url.includes(IN_QUERY)) return incoming;
  const [path = "", ...query] = url.split("?");
  const pieces = query.join("?").split("&");
  const shown = pieces.find((piece) => piece.startsWith(IN_QUERY))?.slice(IN_QUERY.length);
  const others = pieces.filter((piece) => !piece.startsWith(IN_QUERY)).join("&");
  return {
    ...incoming,
    url: others === "" ? path : `${path}?${others}`,
    authorization: authorization || (shown === undefined ? undefined : `OAuth ${decodeOnce(shown)}`),
  };
}
