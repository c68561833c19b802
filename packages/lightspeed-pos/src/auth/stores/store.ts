/** What a store holds for a connection. */
export interface StoredTokens {
  /** As `save` was given it. Secret. */
  readonly text: string;
  /** Changes with every `save` and every `lease`, and never comes back. */
  readonly version: string;
}

/**
 * Where the tokens of connections are kept. Processes and hosts that work with the same connections share one store.
 *
 * A connection is a name that you choose, such as the account's id. Every call is one atomic step for its connection.
 * The package brings `memoryTokenStore`, `redisTokenStore` and `postgresTokenStore`, and `fileTokenStore` in
 * `lightspeed-pos/node`; anything else that can compare and swap can be one.
 */
export interface TokenStore {
  /** What is held, or `undefined`. */
  read(connection: string): Promise<StoredTokens | undefined>;

  /**
   * Keeps others from refreshing the connection for so long, by the store's own clock.
   *
   * Gives what is held, under a new version, so that a holder whose lease ran out can save no more; `undefined` when
   * somebody else has the lease, or nothing is held. Whoever has it may take it again.
   */
  lease(connection: string, holder: string, milliseconds: number): Promise<StoredTokens | undefined>;

  /**
   * Replaces what is held and ends the lease, if the version is still this one; `undefined` means that nothing is held.
   *
   * `true` says that it is done and will survive a crash; `false` that somebody else was faster and nothing was
   * changed. A `text` of `undefined` removes the connection.
   */
  save(connection: string, text: string | undefined, version: string | undefined): Promise<boolean>;

  /** The names of all connections that are held. */
  list(): Promise<readonly string[]>;
}
