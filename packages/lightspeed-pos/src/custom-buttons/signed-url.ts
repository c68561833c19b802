import { InvalidInputError, SignatureError } from "../errors.js";
import { formEncoded, normalEscapes, percentEncoded } from "./escapes.js";

/** An address that says that it is signed. */
export interface SignedUrl {
  /** Every parameter, decoded. */
  readonly parameters: ReadonlyMap<string, string>;
  /** What may have been signed: each spells the same address. */
  readonly texts: readonly string[];
}

/** What Lightspeed itself puts in: twice is once too often, as two readers could take different ones. */
const once: ReadonlySet<string> = new Set([
  "accountID",
  "alg",
  "customerID",
  "employeeID",
  "exp",
  "kid",
  "registerID",
  "returnURL",
  "saleID",
  "shopID",
  "signature",
  "systemUserID",
  "type",
  "userID",
]);

/**
 * Takes an address apart, and spells it as it was signed: normalised by RFC 3986, the parameters sorted by name, the
 * signature left out (documented: Custom Buttons).
 *
 * How values are escaped in what is signed is not documented: as in RFC 3986, or as in forms, as the vendor's demo does
 * it (a space as `+`, a tilde as `%7E`). Both are tried, and the one that came: they mean the same address, so none
 * lets in what the others would not mean. That names are sorted by their characters' codes is assumed.
 */
export function signedUrl(address: string): SignedUrl {
  const { base, query } = split(address);
  const pairs = pairsOf(query);
  const parameters = new Map<string, string>();
  for (const [name, value] of pairs) {
    if (parameters.has(name) && once.has(name)) {
      throw new SignatureError("incomplete", `The address has ${name} twice: it is not one that a custom button made.`);
    }
    parameters.set(name, value);
  }
  const signed = pairs.filter(([name]) => name !== "signature").sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const spellings = [
    spelled(signed, percentEncoded),
    spelled(signed, formEncoded),
    signed.map(([, , raw]) => normalEscapes(raw)).join("&"),
  ];
  return { parameters, texts: [...new Set(spellings.map((spelling) => `${base}?${spelling}`))] };
}

type Pair = readonly [name: string, value: string, raw: string];

/** The address before its query, normalised, and the query: that of the fragment where there is one. */
function split(address: string): { readonly base: string; readonly query: string } {
  const at = address.indexOf("#");
  const whole = parsed(at === -1 ? address : address.slice(0, at));
  const page = `${whole.origin}${normalEscapes(whole.pathname)}`;
  if (at === -1) return { base: page, query: whole.search.slice(1) };
  const fragment = address.slice(at + 1);
  const mark = fragment.indexOf("?");
  // What the server asked for before the fragment stays as it is.
  const before = whole.search === "" ? "" : normalEscapes(whole.search);
  const route = normalEscapes(fragment.slice(0, mark));
  return { base: `${page}${before}#${route}`, query: mark === -1 ? "" : fragment.slice(mark + 1) };
}

function parsed(address: string): URL {
  if (URL.canParse(address)) return new URL(address);
  throw new InvalidInputError("The address is no URL.");
}

function pairsOf(query: string): Pair[] {
  const parts = query.split("&").filter((part) => part !== "");
  return parts.map((raw) => {
    const at = raw.indexOf("=");
    const [name, value] = at === -1 ? [raw, ""] : [raw.slice(0, at), raw.slice(at + 1)];
    return [decoded(name), decoded(value), raw];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    throw new InvalidInputError("The address has escapes that stand for no text.");
  }
}

function spelled(pairs: readonly Pair[], encode: (text: string) => string): string {
  return pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join("&");
}
