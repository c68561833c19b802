import { describeScope } from "../../../packages/lightspeed-pos/dist/emulator/oauth/scopes.js";
import { scopesOf } from "../../../packages/lightspeed-pos/dist/resources/scopes.js";
import { compare, endpoints, routes } from "../api.mjs";

/** How a token is got. An endpoint that lists several scopes is opened by any one of them. */
export function securityScheme() {
  const names = new Set(endpoints.flatMap(routes).flatMap(({ definition, call }) => scopesOf(definition, call)));
  const scopes = [...names].sort(compare).map((scope) => [scope, describeScope(scope) ?? ""]);
  return {
    type: "oauth2",
    description:
      "The token stands in the header `Authorization`, after `Bearer`. It ends after a while and is renewed.",
    flows: {
      authorizationCode: {
        authorizationUrl: "https://cloud.lightspeedapp.com/auth/oauth/authorize",
        tokenUrl: "https://cloud.lightspeedapp.com/auth/oauth/token",
        refreshUrl: "https://cloud.lightspeedapp.com/auth/oauth/token",
        scopes: Object.fromEntries(scopes),
      },
    },
  };
}
