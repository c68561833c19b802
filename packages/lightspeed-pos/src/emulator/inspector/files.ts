import { readFileSync } from "node:fs";
import type { Reply } from "../server.js";
import { own } from "../values/own.js";
import { icon } from "./icon.js";
import { html } from "./page.js";
import { styleSheet } from "./style/index.js";

const SCRIPT = "text/javascript; charset=utf-8";

/** The page's modules: the browser runs them as they stand in the folder. */
const MODULES = [
  "behaviours-view",
  "chaos-form",
  "chaos-view",
  "chaos-words",
  "clock-view",
  "control",
  "dom",
  "feed",
  "format",
  "gauges",
  "help",
  "json-view",
  "ledger-parts",
  "main",
  "record-view",
  "records-view",
  "request-view",
  "requests-view",
  "router",
  "theme",
  "virtual-list",
] as const;

interface File {
  readonly type: string;
  readonly text: () => string;
}

/** Nothing but these can be asked for, so no path needs checking. */
const files: Readonly<Record<string, File>> = {
  "style.css": { type: "text/css; charset=utf-8", text: () => styleSheet },
  "icon.svg": { type: "image/svg+xml", text: () => icon },
  ...Object.fromEntries(
    MODULES.map((name) => {
      const address = new URL(`page/${name}.js`, import.meta.url);
      return [`${name}.js`, { type: SCRIPT, text: () => readFileSync(address, "utf8") }];
    }),
  ),
};

/**
 * Scripts and styles come from here alone, none stand in the page, and no text can become markup: what a shop's data
 * says is never run. No other page can frame this one.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

export function pageReply(): Reply {
  return reply("text/html; charset=utf-8", html);
}

/** A file of the page; `undefined` where there is none of the name. */
export function fileReply(name: string): Reply | undefined {
  const file = own(files, name);
  return file && reply(file.type, file.text());
}

function reply(type: string, body: string): Reply {
  return {
    status: 200,
    headers: {
      "Content-Type": type,
      "Cache-Control": "no-store",
      "Content-Security-Policy": POLICY,
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
    },
    body,
  };
}
