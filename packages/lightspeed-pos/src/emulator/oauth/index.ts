import { InvalidInputError } from "../../errors.js";
import type { EmulatorClock } from "../clock.js";
import type { Incoming } from "../request/incoming.js";
import type { Reply } from "../server.js";
import type { Store } from "../store/store.js";
import type { Visitor } from "./access.js";
import { Clients, type RegisteredClient } from "./clients.js";
import { Codes } from "./codes.js";
import type { EmulatedAgreement, EmulatedGrant, EmulatedRights, EmulatorOAuth } from "./emulated.js";
import { Grants, type IssuedTokens } from "./grants.js";
import { type OAuthEvent, OAuthLog, type RefreshTokenState } from "./log.js";
import type { OAuthClient, OAuthSettings } from "./options.js";
import { PASSWORD, People, type Person } from "./people.js";
import { challengeFrom } from "./pkce.js";
import { parseScope } from "./scopes.js";
import { Secrets } from "./secrets.js";
import { OAuthServer } from "./server.js";
import { Signer } from "./signer.js";
import type { OAuthState } from "./state.js";

export type { Visitor } from "./access.js";
export type { EmulatedAgreement, EmulatedGrant, EmulatedRights, EmulatorOAuth } from "./emulated.js";
export type { IssuedTokens } from "./grants.js";
export type { OAuthEvent, RefreshTokenState } from "./log.js";
export type { EmulatorOAuthOptions, OAuthClient } from "./options.js";
export type { Person } from "./people.js";

/** What a token server is made for. */
export interface Surroundings {
  readonly settings: OAuthSettings;
  readonly accountID: number;
  readonly seed: number;
  readonly clock: EmulatorClock;
  readonly storeOf: (accountID: number) => Store;
  /** @default one with a key of its own */
  readonly signer?: Pick<Signer, "sign" | "jwks"> | undefined;
}

/** A token server, its state and its methods for tests; `reset` forgets all tokens. */
export class OAuth implements EmulatorOAuth {
  readonly password = PASSWORD;
  readonly #surroundings: Surroundings;
  readonly #signer: Pick<Signer, "sign" | "jwks">;
  #state: OAuthState;
  #server: OAuthServer;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    this.#signer = surroundings.signer ?? new Signer();
    this.#state = freshState(surroundings, this.#signer);
    this.#server = new OAuthServer(this.#state, this.#signer);
  }

  get clients(): readonly RegisteredClient[] {
    return this.#state.clients.all;
  }

  get people(): readonly Person[] {
    return this.#state.people.all();
  }

  get events(): readonly OAuthEvent[] {
    return this.#state.log.events;
  }

  answer(incoming: Incoming): Reply | undefined {
    return this.#server.answer(incoming, this.#now());
  }

  admit(accessToken: string): Visitor {
    return this.#server.admit(accessToken, this.#now());
  }

  reset(): void {
    this.#state = freshState(this.#surroundings, this.#signer);
    this.#server = new OAuthServer(this.#state, this.#signer);
  }

  setRights({ accountID = this.#surroundings.accountID, employeeID, rights }: EmulatedRights): void {
    this.#state.people.setRights(accountID, employeeID, rights);
  }

  register(client: OAuthClient): RegisteredClient {
    return this.#state.clients.register(client);
  }

  block(clientId: string): void {
    this.#state.clients.block(clientId);
  }

  agree(agreement: EmulatedAgreement = {}): string {
    const { clientId, person, scopes } = this.#granted(agreement);
    const challenge = challengeFrom(agreement.codeChallenge, agreement.codeChallengeMethod);
    return this.#state.codes.issue({ clientId, person, scopes, challenge }, this.#now());
  }

  issue(grant: EmulatedGrant = {}): IssuedTokens {
    const { clientId, person, scopes } = this.#granted(grant);
    const { accountID, employeeID } = person;
    return this.#state.grants.connect({ clientId, accountID, employeeID, scopes }, this.#now());
  }

  revoke(token: string): void {
    const access = this.#state.grants.findAccess(token);
    const refresh = this.#state.grants.find(token);
    if (access !== undefined) access.isRevoked = true;
    else if (refresh !== undefined) refresh.connection.isRevoked = true;
    else throw new InvalidInputError("The emulator did not issue this token, or was reset since.");
  }

  stateOf(refreshToken: string): RefreshTokenState {
    return this.#state.grants.stateOf(this.#state.grants.find(refreshToken), this.#now());
  }

  #granted(grant: EmulatedGrant) {
    const clientId = grant.clientId ?? this.clients[0]?.clientId ?? "";
    if (this.#state.clients.find(clientId) === undefined) throw unknown(`application ${clientId}`);
    const accountID = grant.accountID ?? this.#surroundings.accountID;
    const people = this.#state.people.ofAccount(accountID);
    const person = people.find((one) => (grant.employeeID ? one.employeeID === grant.employeeID : !one.isLocked));
    if (person === undefined) throw unknown(`employee ${grant.employeeID ?? ""} in account ${accountID}`);
    return { clientId, person, scopes: parseScope(grant.scope ?? "employee:all") };
  }

  #now(): number {
    return this.#surroundings.clock.now();
  }
}

function unknown(what: string): InvalidInputError {
  return new InvalidInputError(`The emulator knows no ${what}.`);
}

function freshState({ settings, accountID, seed, storeOf }: Surroundings, signer: Pick<Signer, "sign">): OAuthState {
  const secrets = new Secrets(seed, signer);
  return {
    settings,
    secrets,
    clients: new Clients(settings.clients),
    people: new People([accountID, ...settings.otherAccounts], storeOf),
    codes: new Codes(settings.codeLifetime, secrets),
    grants: new Grants(settings, secrets),
    log: new OAuthLog(),
  };
}
