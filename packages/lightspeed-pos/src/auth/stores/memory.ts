import type { StoredTokens, TokenStore } from "./store.js";

interface Held extends StoredTokens {
  readonly lease: { readonly holder: string; readonly until: number } | undefined;
}

/**
 * Keeps tokens in this process, for tests and for tools that connect anew each time: what it holds ends with the process.
 *
 * ```ts
 * const connections = new Connections({ clientId, clientSecret, tokenStore: memoryTokenStore() });
 * ```
 */
export function memoryTokenStore(options: { readonly now?: (() => number) | undefined } = {}): TokenStore {
  const now = options.now ?? (() => performance.now());
  const all = new Map<string, Held>();
  let versions = 0;
  const hold = (connection: string, text: string, lease: Held["lease"]) => {
    versions += 1;
    const held = { text, lease, version: String(versions) };
    all.set(connection, held);
    return held;
  };
  return {
    async read(connection) {
      return entryOf(all.get(connection));
    },
    async lease(connection, holder, milliseconds) {
      const held = all.get(connection);
      if (held === undefined) return undefined;
      if (held.lease !== undefined && held.lease.holder !== holder && now() < held.lease.until) return undefined;
      return entryOf(hold(connection, held.text, { holder, until: now() + milliseconds }));
    },
    async save(connection, text, version) {
      if (all.get(connection)?.version !== version) return false;
      if (text === undefined) all.delete(connection);
      else hold(connection, text, undefined);
      return true;
    },
    async list() {
      return [...all.keys()];
    },
  };
}

function entryOf(held: Held | undefined): StoredTokens | undefined {
  return held && { text: held.text, version: held.version };
}
