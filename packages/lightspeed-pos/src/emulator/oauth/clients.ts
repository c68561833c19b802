import { checkedClient, type OAuthClient } from "./options.js";
import { invalidClient, invalidRequest } from "./refusals.js";

/** An application, with the number that answers of the API name it by. */
export interface RegisteredClient extends OAuthClient {
  readonly name: string;
  readonly number: number;
}

/** The number in answers to the fixed token; registered applications follow it. */
export const FIRST_CLIENT_NUMBER = 1000;

/** The registered applications. */
export class Clients {
  readonly #byID = new Map<string, RegisteredClient>();
  readonly #blocked = new Set<string>();

  constructor(clients: readonly OAuthClient[]) {
    for (const client of clients) this.register(client);
  }

  get all(): readonly RegisteredClient[] {
    return [...this.#byID.values()];
  }

  register(client: OAuthClient): RegisteredClient {
    const number = this.#byID.get(client.clientId)?.number ?? FIRST_CLIENT_NUMBER + 1 + this.#byID.size;
    const registered = { ...checkedClient(client), name: client.name ?? client.clientId, number };
    this.#byID.set(client.clientId, registered);
    return registered;
  }

  block(clientId: string): void {
    this.#blocked.add(clientId);
  }

  find(clientId: string | undefined): RegisteredClient | undefined {
    return this.#blocked.has(clientId ?? "") ? undefined : this.#byID.get(clientId ?? "");
  }

  /** The application that a person is asked about. */
  forPage(clientId: string | undefined): RegisteredClient {
    const client = this.find(clientId);
    if (client === undefined) throw invalidClient(400);
    return client;
  }

  /** The application that shows its secret. One without a secret needs to show none. */
  authenticate(clientId: string | undefined, secret: string | undefined): RegisteredClient {
    if (clientId === undefined || clientId === "") throw invalidRequest("client_id");
    const client = this.find(clientId);
    if (client === undefined) throw invalidClient(401);
    if (client.clientSecret !== undefined && client.clientSecret !== secret) throw invalidClient(401);
    return client;
  }
}
