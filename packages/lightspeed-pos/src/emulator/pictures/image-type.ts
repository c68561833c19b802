const TYPES: readonly (readonly [type: string, start: string])[] = [
  ["image/png", "\x89PNG"],
  ["image/jpeg", "\xff\xd8\xff"],
  ["image/gif", "GIF8"],
  ["image/webp", "RIFF"],
];

/** What kind of picture some bytes are, told by the first of them; `undefined` for anything else. */
export function imageTypeOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4)).toString("latin1");
  return TYPES.find(([, signature]) => start.startsWith(signature))?.[0];
}
