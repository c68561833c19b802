import type { Incoming } from "./request/incoming.js";
import type { Reply } from "./server.js";

/** What went over the wire with a request, beside what the log says about it. It holds no token. */
export interface Exchange {
  readonly accountID?: number | undefined;
  /** What answers call the application. */
  readonly clientNumber?: number | undefined;
  /** Seconds that the answer asked the caller to wait. */
  readonly retryAfter?: number | undefined;
  /** Missing where none are kept: of the token server, and of requests long ago. */
  readonly bodies?: Bodies | undefined;
}

/** The bodies of a request and its answer. */
export interface Bodies {
  readonly sent: Excerpt;
  readonly answer: Excerpt;
  /** The headers of the answer. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A text, or the start of it. */
export interface Excerpt {
  readonly text: string;
  /** Of the whole text. */
  readonly length: number;
}

/** Characters that are kept of one body. */
const MOST_OF_ONE = 256 * 1024;

/** Keeps of a request what somebody may want to look at later. Bodies that the token server reads or writes are not kept. */
export function exchangeOf({ url, text = "" }: Incoming, { status, headers, body }: Reply): Exchange {
  if (!url.startsWith("/API/")) return {};
  // Where no answer went out, none is shown.
  const answer = status === 0 ? "" : body;
  return {
    accountID: numberIn(headers["X-LS-Acct-Id"]),
    clientNumber: numberIn(headers["X-LS-OAuth-Client-Id"]),
    retryAfter: status === 429 ? numberIn(headers["Retry-After"]) : undefined,
    bodies: { sent: excerptOf(text), answer: excerptOf(answer), headers },
  };
}

const NOTHING: Excerpt = { text: "", length: 0 };

/** A slice of a text keeps the whole text in memory; one that was copied does not. */
function excerptOf(text: string): Excerpt {
  if (text === "") return NOTHING;
  if (text.length <= MOST_OF_ONE) return { text, length: text.length };
  return { text: Buffer.from(text.slice(0, MOST_OF_ONE)).toString(), length: text.length };
}

function numberIn(header: string | undefined): number | undefined {
  return header === undefined ? undefined : Number(header);
}
