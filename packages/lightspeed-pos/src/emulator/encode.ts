import { Page } from "./render/page.js";
import { type Asked, formatOf } from "./request/format.js";
import { type JsonObject, prettyJson, wireJson } from "./values/json.js";
import { type Root, writeXml } from "./xml/write.js";

/** A body as it goes out. */
export interface Encoded {
  readonly contentType: string;
  readonly text: string;
  /** The text as it travels, where that is at hand. */
  readonly bytes?: Buffer | undefined;
}

/** Documented (Best Practices): the type of an answer for which no format was asked. That it has no other is assumed. */
const XML_TYPE = "application/vnd.merchantos.pos-v1+xml";

/** Documented (Changelog 2016.10) for JSON; that XML has it too, and what switches it on, is assumed. */
const PRETTY = /[?&]pretty_print=(?:1|true)(?:&|$)/;

/** Writes a body in the format that the request asked for; `toRoot` makes it a document. */
export function encode(body: JsonObject | Page, asked: Asked, toRoot: (body: JsonObject) => Root): Encoded {
  if (body instanceof Page) return { contentType: "text/html; charset=UTF-8", text: body.html };
  const isPretty = PRETTY.test(asked.url);
  if (formatOf(asked) === "xml") return { contentType: XML_TYPE, text: writeXml(toRoot(body), isPretty) };
  return { contentType: "application/json", text: isPretty ? prettyJson(body) : wireJson(body) };
}
