import type { Emulator } from "../../src/emulator/index.js";
import { type Response, send } from "./support.js";

/** The application with a secret that every emulator knows. */
export const CONFIDENTIAL = { client_id: "emulated-client", client_secret: "emulated-secret" };

/** The one without. */
export const PUBLIC = { client_id: "emulated-public-client" };

/** A verifier and its S256 challenge, from appendix B of RFC 7636. */
export const PKCE = {
  verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
  challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
};

type Fields = Readonly<Record<string, string>>;

const encoders: Readonly<Record<string, (fields: Fields) => { type: string; body: string }>> = {
  form: (fields) => ({ type: "application/x-www-form-urlencoded", body: new URLSearchParams(fields).toString() }),
  json: (fields) => ({ type: "application/json", body: JSON.stringify(fields) }),
  multipart: (fields) => ({ type: "multipart/form-data; boundary=----x7", body: multipart(fields) }),
};

/** Posts fields to a path of the token server. */
export function post(shop: Emulator, path: string, fields: Fields, encoding = "form"): Promise<Response> {
  const { type, body } = encoders[encoding]?.(fields) ?? { type: "", body: "" };
  return send(shop, "POST", path, { body, headers: { Authorization: "", "Content-Type": type } });
}

export function token(shop: Emulator, fields: Fields, encoding?: string): Promise<Response> {
  return post(shop, "/auth/oauth/token", fields, encoding);
}

export function refresh(shop: Emulator, refreshToken: string, fields: Fields = CONFIDENTIAL): Promise<Response> {
  return token(shop, { ...fields, grant_type: "refresh_token", refresh_token: refreshToken });
}

export function exchange(shop: Emulator, code: string, fields: Fields = CONFIDENTIAL): Promise<Response> {
  return token(shop, { ...fields, grant_type: "authorization_code", code });
}

/** Reads with a token, and gives what came back. */
export function readWith(shop: Emulator, accessToken: string, path = "/API/V3/Account.json"): Promise<Response> {
  return send(shop, "GET", path, { headers: { Authorization: `Bearer ${accessToken}` } });
}

/** The two tokens of an answer. */
export function pairOf({ json }: Response): { accessToken: string; refreshToken: string } {
  return { accessToken: String(json["access_token"]), refreshToken: String(json["refresh_token"]) };
}

/** The claims of a JWT, unverified. */
export function claimsOf(accessToken: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(accessToken.split(".")[1] ?? "", "base64url").toString("utf8"));
}

function multipart(fields: Fields): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `------x7\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join("")}------x7--\r\n`;
}
