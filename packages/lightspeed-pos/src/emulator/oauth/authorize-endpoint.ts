import type { RegisteredClient } from "./clients.js";
import { consentPage, signInPage } from "./pages.js";
import { type Parameters, required } from "./parameters.js";
import type { Person } from "./people.js";
import { type Challenge, challengeFrom } from "./pkce.js";
import { invalidRequest } from "./refusals.js";
import { parseScope } from "./scopes.js";
import type { OAuthState } from "./state.js";

/** What an application asks a person for. */
interface Wish {
  readonly client: RegisteredClient;
  readonly scopes: readonly string[];
  readonly state: string | undefined;
  readonly challenge: Challenge | undefined;
}

/** A page, or the address to go to next. */
export type AuthorizeAnswer =
  | { readonly page: string; readonly mayGoTo: string }
  | { readonly goTo: string; readonly agreed: boolean; readonly person: Person };

interface SignedIn {
  readonly person: Person;
  readonly clientId: string;
}

/**
 * The pages on which a person signs in and agrees: `GET` shows the first, each `POST` is one of their forms.
 *
 * The wish stays in the address, so that the pages need no cookie; a ticket that works once ties the second form to the
 * first. What the pages look like is ours; that there are two steps, and what comes before and after, is documented.
 */
export class AuthorizeEndpoint {
  readonly #state: OAuthState;
  readonly #signedIn = new Map<string, SignedIn>();

  constructor(state: OAuthState) {
    this.#state = state;
  }

  show(address: string, query: Parameters): AuthorizeAnswer {
    return this.#signInPage(address, this.#wishFrom(query), undefined);
  }

  submit(address: string, query: Parameters, form: Parameters, now: number): AuthorizeAnswer {
    const wish = this.#wishFrom(query);
    if (form.has("ticket")) return this.#decide(address, wish, form, now);
    const person = this.#state.people.signIn(form.get("login") ?? "", form.get("password") ?? "");
    if (person === undefined) return this.#signInPage(address, wish, form.get("login") ?? "");
    const ticket = this.#state.secrets.ticket();
    this.#signedIn.set(ticket, { person, clientId: wish.client.clientId });
    const { client, scopes } = wish;
    const beyond = this.#state.people.scopesBeyond(person, scopes);
    return { page: consentPage({ address, client, scopes, beyond, person, ticket }), mayGoTo: client.redirectUri };
  }

  #wishFrom(query: Parameters): Wish {
    const client = this.#state.clients.forPage(query.get("client_id"));
    if (required(query, "response_type") !== "code") throw invalidRequest("response_type");
    const scopes = parseScope(query.get("scope"));
    const challenge = challengeFrom(query.get("code_challenge"), query.get("code_challenge_method"));
    const isPublic = client.clientSecret === undefined;
    if (isPublic && challenge === undefined && this.#state.settings.publicClientsNeedPkce) {
      throw invalidRequest("code_challenge", "Code challenge must be provided for public clients");
    }
    return { client, scopes, state: query.get("state"), challenge };
  }

  #signInPage(address: string, { client }: Wish, failedLogin: string | undefined): AuthorizeAnswer {
    const people = this.#state.people.all().filter(({ isLocked }) => !isLocked);
    return { page: signInPage({ address, client, people, failedLogin }), mayGoTo: client.redirectUri };
  }

  #decide(address: string, wish: Wish, form: Parameters, now: number): AuthorizeAnswer {
    const ticket = form.get("ticket") ?? "";
    const signedIn = this.#signedIn.get(ticket);
    this.#signedIn.delete(ticket);
    if (signedIn?.clientId !== wish.client.clientId) return this.#signInPage(address, wish, undefined);
    const { person } = signedIn;
    const { client, scopes, challenge } = wish;
    if (form.get("decision") !== "allow") return { goTo: redirect(wish, declined), agreed: false, person };
    const code = this.#state.codes.issue({ clientId: client.clientId, person, scopes, challenge }, now);
    return { goTo: redirect(wish, { code }), agreed: true, person };
  }
}

/** Assumed, as RFC 6749 has it: the documentation does not say what a refusal looks like. */
const declined = { error: "access_denied", error_description: "The user denied the request" };

function redirect({ client, state }: Wish, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(client.redirectUri);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  if (state !== undefined) url.searchParams.set("state", state);
  return url.href;
}
