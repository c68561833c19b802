import { OAuth as EmulatedOAuth } from "../../../src/emulator/oauth/index.js";
import { oauthSettingsFrom } from "../../../src/emulator/oauth/options.js";
import type { TokenClaims } from "../../../src/emulator/oauth/signer.js";
import type { Incoming } from "../../../src/emulator/request/incoming.js";
import { ListedRecords } from "../../../src/emulator/store/listed-records.js";
import { Store } from "../../../src/emulator/store/store.js";
import type { Fetch } from "../../../src/index.js";
import type { Chance } from "./chance.js";
import type { Life } from "./life.js";
import type { SimClock } from "./sim-clock.js";

const employee = { employeeID: "1", firstName: "Paloma", lastName: "Spokeworth", lockOut: "false", archived: "false" };

/** Signatures take a millisecond each, and nobody in the trial looks at them. */
const unsigned = {
  sign: (claims: TokenClaims) => `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.unsigned`,
  jwks: () => ({ keys: [] }),
};

/** The emulator's token server, on the trial's time. */
export function tokenServer(clock: SimClock, seed: number): EmulatedOAuth {
  const store = new Store({ Employee: new ListedRecords("employeeID", [employee]) });
  // What a repeated refresh does to the pair before is not documented, so both are tried.
  const settings = oauthSettingsFrom({ repeatedRefresh: seed % 2 === 0 ? "keeps" : "revokes" });
  return new EmulatedOAuth({ settings, accountID: 1, seed, clock, storeOf: () => store, signer: unsigned });
}

/** Faults of the network that are left to happen; few enough for five tries to be enough. */
export interface Faults {
  left: number;
}

/**
 * Sends to the token server as a process does that can die before, while and after, over a network that loses requests
 * and answers. What has been sent arrives, whether its sender lives or not.
 */
export function mortalFetch(server: EmulatedOAuth, life: Life, clock: SimClock, chance: Chance, faults: Faults): Fetch {
  const fails = () => faults.left > 0 && chance.chance(0.15) && faults.left-- > 0;
  return async (url, init) => {
    await life.step("refresh: before sending");
    const isLost = fails();
    await clock.sleep(chance.between(0, 4000));
    if (isLost) throw new TypeError("fetch failed", { cause: new Error("the request was lost") });
    const { pathname } = new URL(url);
    const text = String(init.body);
    const incoming = { method: "POST", url: pathname, authorization: undefined, accept: undefined, text };
    const reply = server.answer(incoming as Incoming);
    await clock.sleep(chance.between(0, 4000));
    await life.step("refresh: answered");
    if (fails()) throw new TypeError("fetch failed", { cause: new Error("the answer was lost") });
    return new Response(reply?.body, { status: reply?.status ?? 404, headers: { ...reply?.headers } });
  };
}
