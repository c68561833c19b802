import { isOwnName, nameOf } from "../request/address.js";
import type { Caller, Reply } from "../server.js";
import { jsonReply } from "./reply.js";

/**
 * Answers 403 to what a page of another site sends through somebody's browser: the controls and the inspector ask for no token,
 * so that being on this machine is all that opens them.
 *
 * Programs send none of what is looked at here but the host, and pass. `ownHost` is the one that the emulator was
 * started with; `isPage` tells that the address is one to go to, from wherever.
 */
export function refuseStrangers(caller: Caller, ownHost: string, isPage: boolean): Reply | undefined {
  const reason = whyStrange(caller, ownHost, isPage);
  return reason === undefined ? undefined : jsonReply(403, { error: reason });
}

function whyStrange({ host, origin, site, mode }: Caller, ownHost: string, isPage: boolean): string | undefined {
  if (host !== undefined && !isOwnName(nameOf(host), ownHost)) {
    return `The host ${nameOf(host)} is not known to lead here. Use an address, or start the emulator with it as its host.`;
  }
  if (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) {
    return "This is for programs and the emulator's own page, and a page elsewhere asked for it.";
  }
  const isFromElsewhere = site === "cross-site" || site === "same-site";
  if (isFromElsewhere && !(isPage && mode === "navigate")) {
    return "This is for programs and the emulator's own page, and a site elsewhere asked for it.";
  }
  return undefined;
}
