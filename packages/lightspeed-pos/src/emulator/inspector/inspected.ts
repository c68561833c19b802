import type { Standing } from "../api.js";
import type { EmulatorChaos } from "../chaos/index.js";
import type { ShopClock } from "../clock.js";
import type { RequestLog } from "../log.js";
import type { Store } from "../store/store.js";

/** What the inspector looks at. */
export interface Inspected {
  readonly log: RequestLog;
  readonly clock: ShopClock;
  readonly chaos: EmulatorChaos;
  /** The accounts that have a shop. */
  readonly accounts: readonly number[];
  standings(): readonly Standing[];
  /** What an application is called, by the number that answers name it by. */
  clientName(clientNumber: number): string;
  storeOf(accountID: number): Store;
}
