const ROOT = "/__emulator";

/**
 * Asks the emulator for something.
 *
 * @param {string} path Below the controls.
 * @param {Readonly<Record<string, string | number | undefined>>} [parameters]
 * @returns {Promise<any>}
 */
export function ask(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) query.set(name, String(value));
  const text = query.toString();
  return send("GET", text === "" ? path : `${path}?${text}`);
}

/**
 * Tells the emulator to do something.
 *
 * @param {"GET" | "POST" | "DELETE"} method
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<any>}
 */
export async function send(method, path, body) {
  const response = await fetch(`${ROOT}${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? `The emulator answered ${response.status}.`);
  return answer;
}
