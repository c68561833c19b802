// Writes the client that @hey-api/openapi-ts makes of an OpenAPI document: generate.mjs DOCUMENT FOLDER
import { register } from "node:module";

register("./typescript-with-api.mjs", import.meta.url);
const { createClient } = await import("@hey-api/openapi-ts");

const [input = "", path = ""] = process.argv.slice(2);
const output = { path, module: { extension: ".js" }, tsConfigPath: null };
await createClient({ input, output, logs: { level: "error", file: false } });
