import { type ContractPage, contract } from "../../../../test-support/requirements.js";
import { resources } from "../../src/resources/index.js";
import type { AnyCall, AnyDefinition } from "../../src/schema/index.js";
import { pageOf } from "../../src/schema/routes.js";

export const definitions: Readonly<Record<string, AnyDefinition>> = resources;

/** A page of the documentation, and what is declared of it. */
export interface Documented {
  readonly page: ContractPage;
  readonly definition: AnyDefinition;
  /** The action that the page is about, where it is one of those beyond the verbs. */
  readonly call: AnyCall | undefined;
}

/** The documented endpoints as data, where they are at hand. */
export const documentation = contract();

/** Every page that something is declared of. */
export const documented: readonly Documented[] = (documentation?.pages ?? []).flatMap(declaredOf);

/** The pages of which nothing is declared. */
export const undeclaredPages: readonly string[] = (documentation?.pages ?? [])
  .filter((page) => declaredOf(page).length === 0)
  .map(({ page }) => page);

function declaredOf(page: ContractPage): Documented[] {
  const all = Object.values(definitions);
  const found = all.find((one) => pageOf(definitions, one).toLowerCase() === page.page);
  if (found) return [{ page, definition: found, call: undefined }];
  return all.flatMap((definition) => {
    if (definition.name !== definition.records) return [];
    const calls = Object.values(definition.calls).filter((call) => call.page?.toLowerCase() === page.page);
    return calls.map((call) => ({ page, definition, call }));
  });
}
