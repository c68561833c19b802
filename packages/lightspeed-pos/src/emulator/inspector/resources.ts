import { fieldsOf, keptDefinitions, relationsOf } from "../definitions.js";
import type { Query } from "../request/query.js";
import { accountIn } from "./account.js";
import type { Inspected } from "./inspected.js";

/** Every resource of an account's shop, how many records it has, and what leads from it to others. */
export function resources(inspected: Inspected, query: Query): unknown {
  const account = accountIn(inspected, query);
  const store = inspected.storeOf(account);
  return {
    account,
    accounts: inspected.accounts,
    resources: keptDefinitions.map((definition) => ({
      name: definition.name,
      key: definition.key,
      id: definition.id,
      count: store.table(definition.name).all.length,
      references: Object.fromEntries(
        fieldsOf(definition).flatMap(([name, { kind }]) =>
          kind.type === "id" && kind.target !== undefined ? [[name, kind.target]] : [],
        ),
      ),
      relations: Object.fromEntries(
        relationsOf(definition).map(([name, { target, facts }]) => [facts.wire ?? name, target]),
      ),
    })),
  };
}
