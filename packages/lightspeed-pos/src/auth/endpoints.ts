import { InvalidInputError } from "../errors.js";

/** The paths of a token server. */
export interface OAuthPaths {
  readonly authorize: string;
  readonly token: string;
  /** The old server has none. */
  readonly revoke: string | undefined;
  readonly introspect: string | undefined;
}

/** The server of 2024, and the one before it, which is deprecated (both documented). */
export type OAuthGeneration = "current" | "legacy";

const paths: Readonly<Record<OAuthGeneration, OAuthPaths>> = {
  current: {
    authorize: "/auth/oauth/authorize",
    token: "/auth/oauth/token",
    revoke: "/auth/oauth/revoke",
    introspect: "/auth/oauth/introspect",
  },
  legacy: {
    authorize: "/oauth/authorize.php",
    token: "/oauth/access_token.php",
    revoke: undefined,
    introspect: undefined,
  },
};

export function pathsOf(generation: OAuthGeneration): OAuthPaths {
  if (Object.hasOwn(paths, generation)) return paths[generation];
  throw new InvalidInputError('authPaths must be "current" or "legacy".');
}

/** A path that only the current server has. */
export function onlyCurrent(path: string | undefined, call: string): string {
  if (path !== undefined) return path;
  throw new InvalidInputError(`The old token server cannot ${call}. Leave out authPaths to use the current one.`);
}
