import type { Reply } from "../server.js";

const TITLES: Readonly<Record<number, string>> = {
  200: "Please stand by",
  429: "429 Too Many Requests",
  502: "502 Bad Gateway",
  503: "503 Service Unavailable",
  504: "504 Gateway Time-out",
};

/** A page of a proxy, where JSON was expected. */
export function page(status: number): Pick<Reply, "status" | "headers" | "body"> {
  const title = TITLES[status] ?? `${status}`;
  return {
    status,
    headers: { "Content-Type": "text/html; charset=UTF-8" },
    body: `<html>\n<head><title>${title}</title></head>\n<body><h1>${title}</h1></body>\n</html>\n`,
  };
}
