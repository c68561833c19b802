/** As RFC 3986 has it: everything but letters, digits and `-._~`. */
export function percentEncoded(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, escaped);
}

/** As forms have it, and PHP's `http_build_query`: a space is `+`, and a tilde is escaped. */
export function formEncoded(text: string): string {
  return percentEncoded(text).replaceAll("%20", "+").replaceAll("~", "%7E");
}

/** The same text with its escapes as RFC 3986 prefers them: capital digits, and none where none is needed. */
export function normalEscapes(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (one) => {
    const sign = String.fromCharCode(Number.parseInt(one.slice(1), 16));
    return /[A-Za-z0-9\-._~]/.test(sign) ? sign : one.toUpperCase();
  });
}

function escaped(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
