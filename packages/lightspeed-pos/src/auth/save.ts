import { TokenStoreError } from "../errors.js";
import type { Clock } from "../rate-limit/index.js";
import type { TokenStore } from "./stores/store.js";

/** Where to save. */
export interface Place {
  readonly store: TokenStore;
  readonly connection: string;
  readonly clock: Clock;
}

const mostTries = 4;

/**
 * Saves a new pair, trying again when the store fails; `false` when somebody else has saved in the meantime.
 *
 * It cannot be aborted: the server has given the pair, and nobody else knows it. A try whose answer was lost may have
 * been done, so a refusal is looked into.
 */
export async function saveDurably(
  { store, connection, clock }: Place,
  text: string,
  version: string | undefined,
  advice = "The refresh token in the store still works; the next call tries again.",
): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    try {
      if (await store.save(connection, text, version)) return true;
      return tries > 1 && (await store.read(connection))?.text === text;
    } catch (error) {
      if (tries === mostTries) throw unsaved(connection, error, advice);
      await clock.sleep(50 * 2 ** tries);
    }
  }
}

function unsaved(connection: string, error: unknown, advice: string): TokenStoreError {
  const why = error instanceof Error ? error.message : "it gave no reason";
  return new TokenStoreError(
    `The new tokens of the connection "${connection}" could not be saved, so they were not used: ${why} ${advice}`,
  );
}
