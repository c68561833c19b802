import { RefusedRequest } from "../refusal.js";
import type { Incoming } from "../request/incoming.js";
import type { Reply } from "../server.js";
import { admit, type Visitor } from "./access.js";
import { type AuthorizeAnswer, AuthorizeEndpoint } from "./authorize-endpoint.js";
import { problemPage } from "./pages.js";
import { bodyParameters, clientParameters, type Parameters, queryParameters } from "./parameters.js";
import { accessDenied, invalidRequest, wrongMethod } from "./refusals.js";
import type { Signer } from "./signer.js";
import type { OAuthState } from "./state.js";
import { aboutRequest, grantTokens, revokeTokens, tokenAnswer } from "./token-endpoint.js";

type Endpoint = (incoming: Incoming, now: number) => Reply;

/** Answers what is asked of the token server, without a network. */
export class OAuthServer {
  readonly #state: OAuthState;
  readonly #signer: Pick<Signer, "jwks">;
  readonly #pages: AuthorizeEndpoint;
  /** Documented, the last two as the old server's. */
  readonly #endpoints: Readonly<Record<string, Endpoint>> = {
    "/auth/oauth/authorize": (incoming, now) => this.#authorize(incoming, now),
    "/auth/oauth/token": (incoming, now) => this.#token(incoming, now, false),
    "/auth/oauth/revoke": (incoming, now) => this.#revoke(incoming, now),
    "/auth/oauth/introspect": (incoming, now) => this.#introspect(incoming, now),
    "/.well-known/jwks": (incoming) => this.#jwks(incoming),
    "/oauth/authorize.php": (incoming, now) => this.#authorize(incoming, now),
    "/oauth/access_token.php": (incoming, now) => this.#token(incoming, now, true),
  };

  constructor(state: OAuthState, signer: Pick<Signer, "jwks">) {
    this.#state = state;
    this.#signer = signer;
    this.#pages = new AuthorizeEndpoint(state);
  }

  /** The answer; `undefined` for a path that is not the token server's. */
  answer(incoming: Incoming, now: number): Reply | undefined {
    const [address = ""] = incoming.url.split("?");
    // Observed: a client asks for /oauth/authorize.php/.
    const path = address.replace(/\/$/, "");
    const endpoint = Object.hasOwn(this.#endpoints, path) ? this.#endpoints[path] : undefined;
    if (endpoint === undefined) return undefined;
    try {
      return endpoint(incoming, now);
    } catch (error) {
      if (!(error instanceof RefusedRequest)) throw error;
      return refusalReply(error, incoming);
    }
  }

  /** Lets an access token in, or throws the refusal. */
  admit(accessToken: string, now: number): Visitor {
    return admit(this.#state, accessToken, now);
  }

  #authorize(incoming: Incoming, now: number): Reply {
    const query = queryParameters(incoming.url.split("?").slice(1).join("?"));
    if (incoming.method === "GET") return this.#show(this.#pages.show(incoming.url, query), query, now);
    if (incoming.method !== "POST") throw wrongMethod("GET, POST");
    const form = bodyParameters(incoming.text ?? "");
    return this.#show(this.#pages.submit(incoming.url, query, form, now), query, now);
  }

  #show(answer: AuthorizeAnswer, query: Parameters, now: number): Reply {
    if ("page" in answer) return pageReply(200, answer.page, answer.mayGoTo);
    const kind = answer.agreed ? "authorized" : "declined";
    this.#state.log.add({ at: now, kind, clientId: query.get("client_id"), accountID: answer.person.accountID });
    return { status: 302, headers: { Location: answer.goTo, "Cache-Control": "no-store" }, body: "" };
  }

  #token(incoming: Incoming, now: number, isOldServer: boolean): Reply {
    const parameters = posted(incoming);
    const kind = parameters.get("grant_type") === "refresh_token" ? "refreshed" : "exchanged";
    return this.#logged(kind, parameters, now, () =>
      jsonReply(200, tokenAnswer(grantTokens(this.#state, parameters, now), isOldServer)),
    );
  }

  /** The body of a success is not documented. */
  #revoke(incoming: Incoming, now: number): Reply {
    const parameters = posted(incoming);
    return this.#logged("revoked", parameters, now, () => {
      revokeTokens(this.#state, parameters);
      return jsonReply(200, {});
    });
  }

  /** Documented: the claims of a token that works, an error for any other. Assumed: it counts as a use. */
  #introspect({ method, authorization }: Incoming, now: number): Reply {
    if (method !== "GET") throw wrongMethod("GET");
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
    if (token === undefined) throw accessDenied("Access token could not be verified");
    this.admit(token, now);
    const claims = token.split(".")[1] ?? "";
    return { ...jsonReply(200, {}), body: Buffer.from(claims, "base64url").toString("utf8") };
  }

  #jwks({ method }: Incoming): Reply {
    if (method !== "GET") throw wrongMethod("GET");
    return jsonReply(200, this.#signer.jwks(), { "Cache-Control": "public, max-age=3600" });
  }

  #logged(kind: "exchanged" | "refreshed" | "revoked", parameters: Parameters, now: number, work: () => Reply): Reply {
    const about = aboutRequest(this.#state, parameters, now);
    try {
      const reply = work();
      this.#state.log.add({ ...about, kind });
      return reply;
    } catch (error) {
      const name = error instanceof RefusedRequest ? error.body["error"] : undefined;
      this.#state.log.add({ ...about, kind: "refused", error: name });
      throw error;
    }
  }
}

function posted({ method, text, authorization }: Incoming): Parameters {
  if (method !== "POST") throw wrongMethod("POST");
  if (text === undefined) throw invalidRequest("body", "The body is too large");
  return new Map([...clientParameters(authorization), ...bodyParameters(text)]);
}

/** A person gets a page, a program gets JSON. */
function refusalReply({ status, body, details }: RefusedRequest, { accept }: Incoming): Reply {
  if (!accept?.includes("text/html")) return jsonReply(status, body, details.headers);
  return pageReply(status, problemPage(body["error"] ?? "", body["hint"] ?? body["error_description"] ?? ""));
}

function jsonReply(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    headers: { "Content-Type": "application/json", "Cache-Control": "no-store", ...headers },
    body: JSON.stringify(body),
  };
}

/** The forms go to this server, and the last one on to the application: nowhere else. */
function pageReply(status: number, page: string, mayGoTo?: string): Reply {
  const onwards = mayGoTo === undefined ? "" : ` ${new URL(mayGoTo).origin}`;
  const policy = `default-src 'none'; style-src 'unsafe-inline'; form-action 'self'${onwards}; frame-ancestors 'none'`;
  return {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Content-Security-Policy": policy,
      "Referrer-Policy": "no-referrer",
    },
    body: page,
  };
}
