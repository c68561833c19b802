import { type ApiError, errorFromRefusal, type Refusal, type RequestContext, UndecodableError } from "../errors.js";
import { isObject } from "../schema/codec/index.js";
import type { RawAnswer } from "./attempt.js";
import type { ApiRequest } from "./request.js";

type Values = Readonly<Record<string, unknown>>;

/** The body of a success. The content type says nothing: the API labels JSON as HTML at times. */
export function readBody(answer: RawAnswer, context: RequestContext, as?: ApiRequest["as"]): Values {
  if (as === "html") return { html: answer.text };
  const ray = answer.headers.get("cf-ray") ?? undefined;
  const body = parseJson(answer.text);
  if (isObject(body)) return body;
  const what =
    answer.text.trim() === ""
      ? "the body is empty"
      : body === undefined
        ? notJson(answer.text)
        : "the body is no object";
  throw new UndecodableError({ ...context, ray }, what);
}

function notJson(text: string): string {
  return looksLikeMarkup(text) ? "the body is HTML or XML" : `the body is no JSON (${text.length} characters)`;
}

/** The error that an answer with an error status stands for. */
export function readRefusal(answer: RawAnswer, context: RequestContext): ApiError {
  const body = parseJson(answer.text);
  return errorFromRefusal({
    ...context,
    status: answer.status,
    ray: answer.headers.get("cf-ray") ?? undefined,
    retryAfter: retryAfterOf(answer.headers),
    ...(isObject(body) ? saidIn(body) : { serverMessage: titleOf(answer.text) }),
  });
}

type Said = Pick<Refusal, "serverMessage" | "errorClass" | "details">;

const inApiShape: readonly string[] = ["httpCode", "httpMessage", "message", "errorClass"];

// Two shapes: the API's own ({ httpCode, message, errorClass }), and OAuth's ({ error, error_description, hint }).
function saidIn(body: Values): Said {
  const text = (key: string) => (typeof body[key] === "string" && body[key] !== "" ? (body[key] as string) : undefined);
  if (text("error") !== undefined) {
    const words = [text("error_description"), text("hint")].filter((one) => one !== undefined);
    return { serverMessage: words.join(" ") || text("error"), errorClass: text("error") };
  }
  const others = Object.entries(body).filter(([key, value]) => !inApiShape.includes(key) && typeof value === "string");
  return {
    serverMessage: text("message") ?? text("httpMessage"),
    errorClass: text("errorClass"),
    details: Object.fromEntries(others) as Record<string, string>,
  };
}

// Proxies answer in HTML; its title is all that helps. Where a page was asked for, refusals come in XML.
function titleOf(text: string): string | undefined {
  return (
    /<(title|message)>([^<]{1,200})<\/\1>/i.exec(text)?.[2]?.trim() ??
    (looksLikeMarkup(text) ? undefined : firstLine(text))
  );
}

function firstLine(text: string): string | undefined {
  return text.trim().split("\n")[0]?.slice(0, 200) || undefined;
}

function looksLikeMarkup(text: string): boolean {
  return text.trimStart().startsWith("<");
}

function retryAfterOf(headers: Headers): number | undefined {
  const seconds = Number(headers.get("retry-after") ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
