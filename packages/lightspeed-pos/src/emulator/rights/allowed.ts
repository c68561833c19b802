import { scopesOf } from "../../resources/scopes.js";
import type { Route } from "../request/router.js";
import type { Store } from "../store/store.js";
import { furtherRightOf, furtherScopesOf } from "./further.js";
import { rightsOf } from "./held.js";
import { rightNames } from "./names.js";
import { isReadOnly, nameOf, type Reach, reachOf, rightBehind } from "./reach.js";

/** Who asks, as far as it decides what they may. */
interface Asking {
  /** Absent for the fixed token, which nobody granted: it has every right. */
  readonly employeeID: string | undefined;
  readonly scopes: readonly string[];
}

/** Which of the two is looked at. */
export interface Enforced {
  readonly enforceScopes: boolean;
  readonly enforceRights: boolean;
}

const everything: Reach = () => true;

/**
 * Whether a token may do this: its scopes open it, and so do its employee's rights at this moment (documented).
 *
 * Endpoints list alternatives, of which one is enough; an endpoint that lists none is open to all (assumed).
 */
export function mayDo(route: Route, asking: Asking, store: Store, enforced: Enforced): boolean {
  const { reads } = route;
  const token = enforced.enforceScopes ? reachOf(asking.scopes.map(nameOf), reads) : everything;
  const employee = isLimited(asking, enforced) ? reachOf(rightsOf(asking.employeeID, store), reads) : everything;
  const further = furtherRightOf(route);
  if (further !== undefined && !employee(further)) return false;
  const ofPage = scopesOf(route.definition, route.call).map(nameOf);
  if (ofPage.length === 0) return true;
  const wanted = [...ofPage, ...furtherScopesOf(route)];
  return wanted.some((name) => (reads || !isReadOnly(name)) && token(name) && employee(rightBehind(name)));
}

/** The employee's rights that a token can use. */
export function usableRights(asking: Asking, store: Store, enforced: Enforced): readonly string[] {
  const held = isLimited(asking, enforced) ? rightsOf(asking.employeeID, store) : rightNames;
  const granted = new Set(asking.scopes.map(nameOf).map(rightBehind));
  if (!enforced.enforceScopes || granted.has("all")) return held;
  return held.filter((name) => granted.has(name));
}

/** Documented: codes of gift cards are masked unless this very scope was granted. That `all` is not enough is assumed. */
export function seesCardNumbers(asking: Asking, store: Store, enforced: Enforced): boolean {
  const scope = "employee:customers_view_gift_card_numbers";
  return asking.scopes.includes(scope) && (!isLimited(asking, enforced) || isBacked(scope, asking.employeeID, store));
}

/** Whether an employee's rights are behind a scope, for looking at least. */
export function isBacked(scope: string, employeeID: string, store: Store): boolean {
  const name = nameOf(scope);
  return name === "all" || reachOf(rightsOf(employeeID, store), true)(rightBehind(name));
}

function isLimited(asking: Asking, enforced: Enforced): asking is Asking & { readonly employeeID: string } {
  return enforced.enforceRights && asking.employeeID !== undefined;
}
