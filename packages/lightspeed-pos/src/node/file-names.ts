/** The name of the file that holds a version of a connection's tokens. */
export function fileName(connection: string, version: number): string {
  return `${encoded(connection)}.${version}.json`;
}

/** What a file's name says; `undefined` for a file that is not ours. */
export function parseFileName(name: string): { readonly connection: string; readonly version: number } | undefined {
  const match = /^((?:[a-z0-9_-]|%[0-9a-f]{2})+)\.([1-9]\d{0,14})\.json$/.exec(name);
  if (match === null) return undefined;
  return { connection: decoded(match[1] ?? ""), version: Number(match[2]) };
}

/** The name of a file that is being written. */
export function draftName(id: string): string {
  return `.lightspeed-pos-${id}.draft`;
}

export function isDraft(name: string): boolean {
  return /^\.lightspeed-pos-[0-9a-f-]+\.draft$/.test(name);
}

// Capitals are escaped too: some file systems take "Main" and "main" for the same name.
function encoded(connection: string): string {
  return connection.replaceAll(/[^a-z0-9_-]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

function decoded(name: string): string {
  return name.replaceAll(/%([0-9a-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
