import { customFields } from "./custom-fields.js";
import { displayTemplates } from "./display-templates.js";
import { giftCards } from "./gift-cards.js";
import type { BehaviourGroup, BehaviourStatus } from "./group.js";
import { images } from "./images.js";
import { items } from "./items.js";
import { limits } from "./limits.js";
import { lists } from "./lists.js";
import { people } from "./people.js";
import { purchasing } from "./purchasing.js";
import { registers } from "./registers.js";
import { sales } from "./sales.js";
import { settings } from "./settings.js";
import { signIn } from "./sign-in.js";
import { stock } from "./stock.js";
import { version2 } from "./version-2.js";
import { wire } from "./wire.js";
import { workshop } from "./workshop.js";

/** How well one behaviour is known. */
export interface BehaviourEntry {
  /** What it belongs to: `Sales`. */
  readonly area: string;
  /** The resource's name, as in `Sale`; what holds for all of them has none. */
  readonly resource: string | undefined;
  /** What happens, in words. */
  readonly behaviour: string;
  readonly status: BehaviourStatus;
}

/** What is known, by area. */
export const behaviourGroups: Readonly<Record<string, readonly BehaviourGroup[]>> = {
  Sales: sales,
  Items: items,
  Stock: stock,
  "Customers and employees": people,
  "Gift cards and credit": giftCards,
  "Orders and vendors": purchasing,
  Settings: settings,
  "Custom fields": customFields,
  "Work orders and paperwork": workshop,
  Registers: registers,
  Images: images,
  "Display templates": displayTemplates,
  Lists: lists,
  "Requests and answers": wire,
  "Version 2 and old clients": version2,
  Limits: limits,
  "Tokens, scopes and rights": signIn,
};

const statuses: readonly BehaviourStatus[] = ["documented", "observed", "assumed", "absent"];

/** Every behaviour that is known of, whether the emulator has it or not. */
export const behaviourLedger: readonly BehaviourEntry[] = Object.entries(behaviourGroups).flatMap(([area, groups]) =>
  groups.flatMap((group) => statuses.flatMap((status) => entriesOf(area, group, status))),
);

function entriesOf(area: string, group: BehaviourGroup, status: BehaviourStatus): readonly BehaviourEntry[] {
  const { subject, resource } = group;
  return (group[status] ?? []).map((what) => ({ area, resource, behaviour: `${subject} ${what}`.trim(), status }));
}
