import type { Action, AnyDefinition } from "../../../src/schema/index.js";
import { routesOf } from "../../../src/schema/routes.js";
import { inputFor, partOf } from "../../client/every-action/inputs.js";
import { ownersFor } from "../../client/every-action/owners.js";
import { definitions, idBehind, parametersOf, picture, someID } from "../../client/every-action/shop.js";
import { document } from "../../openapi/document.js";
import type { TestShop } from "../../support/shop.js";
import type { Generated } from "./client.js";

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

  async #ask(definition: AnyDefinition, action: Action, ids: readonly number[], more: object = {}) {
    const { path, operationId } = operationOf(definition, action);
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    const values = names[0] === "accountID" ? [1, ...ids] : ids;
    const call = this.#generated.client[functionName(operationId)];
    if (call === undefined) throw new Error(`The generated client has no ${functionName(operationId)}.`);
    return call({
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

/** The operation of an action, as the document has it. */
export function operationOf(definition: AnyDefinition, action: Action) {
  const route = routesOf(definitions, definition).find((one) => one.action === action);
  if (route === undefined) throw new Error(`${definition.name} has no ${action}.`);
  const path = `${route.path}.${route.extension}`;
  const { operationId = "" } = document.paths[path]?.[route.method.toLowerCase()] ?? {};
  return { path, method: route.method, operationId };
}

/** The name that the generator makes of an operation's. */
function functionName(operationId: string): string {
  return operationId.replace(/\.(\w)/g, (_, letter: string) => letter.toUpperCase());
}
