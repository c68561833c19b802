import { isObject } from "../values/json.js";
import { invalidRequest } from "./refusals.js";

/** The parameters of a request by name, as text. */
export type Parameters = ReadonlyMap<string, string>;

/** Reads a body in any of the three encodings that clients use: JSON and multipart are documented, forms observed. */
export function bodyParameters(text: string): Parameters {
  const start = text.trimStart();
  if (start.startsWith("{")) return jsonParameters(start);
  if (start.startsWith("--")) return multipartParameters(start);
  return queryParameters(text);
}

/** Reads a query or a form. */
export function queryParameters(text: string): Parameters {
  return new Map(new URLSearchParams(text));
}

/**
 * The application in a header of HTTP Basic, as RFC 6749 (2.3.1) has it; nothing where there is none.
 *
 * Assumed: the RFC asks servers to take it, and general OAuth clients send it. What the body says counts more.
 */
export function clientParameters(authorization = ""): Parameters {
  const encoded = /^Basic +(\S+)$/i.exec(authorization)?.[1];
  if (encoded === undefined) return new Map();
  const [id = "", ...secret] = Buffer.from(encoded, "base64").toString("utf8").split(":");
  return queryParameters(`client_id=${id}&client_secret=${secret.join(":")}`);
}

/** The parameter, or the refusal that asks for it. */
export function required(parameters: Parameters, name: string): string {
  const value = parameters.get(name);
  if (value === undefined || value === "") throw invalidRequest(name);
  return value;
}

function jsonParameters(text: string): Parameters {
  const body = parseJson(text);
  if (!isObject(body)) throw invalidRequest("body");
  const scalars = Object.entries(body).filter(([, value]) => typeof value === "string" || typeof value === "number");
  return new Map(scalars.map(([name, value]) => [name, String(value)]));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalidRequest("body", "The body is not valid JSON");
  }
}

/** The first line is the boundary, whatever the header says. */
function multipartParameters(text: string): Parameters {
  const boundary = text.slice(0, text.indexOf("\r\n"));
  if (boundary.length < 3) throw invalidRequest("body", "The body is not valid multipart/form-data");
  return new Map(text.split(boundary).flatMap(partOf));
}

function partOf(part: string): [string, string][] {
  const [head = "", ...body] = part.split("\r\n\r\n");
  const name = /content-disposition:[^\r\n]*?\bname="([^"]*)"/i.exec(head)?.[1];
  return name === undefined ? [] : [[name, body.join("\r\n\r\n").replace(/\r\n$/, "")]];
}
