import type { Action, AnyDefinition } from "../../../src/schema/index.js";
import { routesOf } from "../../../src/schema/routes.js";
import { inputFor, partOf } from "../../client/every-action/inputs.js";
import { ownersFor } from "../../client/every-action/owners.js";
import { definitions, idBehind, parametersOf, picture, someID } from "../../client/every-action/shop.js";
import { document } from "../../openapi/document.js";
import type { TestShop } from "../../support/shop.js";
import type { Generated, Operation } from "./client.js";

type Wire = Readonly<Record<string, unknown>>;

/** Calls any operation of the document by its name, with ids and bodies that the shop can do something with. */
export class Operations {
  readonly #shop: TestShop;
  readonly #generated: Generated;
  readonly #client: object;

  constructor(shop: TestShop, generated: Generated) {
    this.#shop = shop;
    this.#generated = generated;
    this.#client = generated.createClient({ baseUrl: shop.emulator.url, auth: () => shop.emulator.accessToken });
  }

  /** Lists or creates where the record's own id is not in the path; else does it to a record that is there. */
  async perform(definition: AnyDefinition, action: Action) {
    const isWrite = action !== "list" && action !== "get";
    const owners = definition.scope === "account" ? await ownersFor(this.#shop, definition, isWrite) : [];
    const ids = action === "list" || action === "create" ? owners : await this.#existing(definition, owners, isWrite);
    return this.#ask(definition, action, ids);
  }

  /** Sends what a request of another client says by the operation at its place. */
  async send(operationId: string, path: string, url: URL, body: string | undefined): Promise<Response> {
    const call = this.#functionFor(operationId);
    const { data, error, response } = await call({
      client: this.#client,
      path: idsIn(path, url.pathname),
      query: Object.fromEntries(url.searchParams),
      ...(body === undefined ? {} : { body: JSON.parse(body) }),
    });
    const answer = data ?? error;
    return new Response(typeof answer === "string" ? answer : JSON.stringify(answer), response);
  }

  #functionFor(operationId: string): Operation {
    const name = operationId.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());
    const found = this.#generated.client[name];
    if (found === undefined) throw new Error(`The generated client has no ${name}.`);
    return found;
  }

  async #ask(definition: AnyDefinition, action: Action, ids: readonly number[], more: object = {}) {
    const { path, operationId } = operationOf(definition, action);
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    const values = names[0] === "accountID" ? [1, ...ids] : ids;
    return this.#functionFor(operationId)({
      client: this.#client,
      path: Object.fromEntries(names.map((name, at) => [name, String(values[at])])),
      ...(action === "list" ? { query: { ...parametersOf(definition), ...more } } : {}),
      ...(action === "create" || action === "update" ? { body: this.#bodyOf(definition, action) } : {}),
    });
  }

  /** The ids of a record's path: a new record's where it will be written and the API creates, else one of the shop. */
  async #existing(definition: AnyDefinition, owners: readonly number[], isWrite: boolean): Promise<number[]> {
    if (definition.single) return [...owners];
    if (definition.scope !== "account") return [1];
    if (definition.fields[definition.id]?.facts.internal) return [...owners, idBehind(this.#shop, definition)];
    const makes = isWrite && definition.actions.includes("create");
    const { data } = makes
      ? await this.#ask(definition, "create", owners)
      : await this.#ask(definition, "list", owners, { limit: 1 });
    const [record] = [(data as Wire)[definition.key]].flat() as Wire[];
    return [...owners, Number(record?.[definition.id])];
  }

  #bodyOf(definition: AnyDefinition, action: Action): object {
    const input = partOf(
      inputFor(definition, (resource) => someID(this.#shop, resource)),
      "wire",
    );
    if (definition.upload === undefined || action === "update") return input;
    const file = { [definition.upload]: new Blob([picture()]) };
    return definition.uploadsFieldsApart ? { ...input, ...file } : { data: input, ...file };
  }
}

/** The operation of an action or a call, as the document has it. */
export function operationOf(definition: AnyDefinition, name: string) {
  const route = routesOf(definitions, definition).find(({ action, call }) => action === name || call === name);
  if (route === undefined) throw new Error(`${definition.name} has no ${name}.`);
  const path = `${route.path}.${route.extension}`;
  const { operationId = "" } = document.paths[path]?.[route.method.toLowerCase()] ?? {};
  return { path, method: route.method, operationId };
}

/** The ids that a path has in the places of a template's names. */
function idsIn(template: string, path: string): Record<string, string> {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const values = path.match(/(?<=\/)\d+/g) ?? [];
  return Object.fromEntries(names.map((name, at) => [name, values[at] ?? ""]));
}
