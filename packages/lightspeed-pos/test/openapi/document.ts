import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";

/** The parts of the document that tests look at. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

export interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, object>>;
}

export const file = new URL("../../../../docs/openapi.json", import.meta.url);
export const document = JSON.parse(readFileSync(file, "utf8")) as OpenApiDocument;

/** Where objects have no members but those that the document names: then what it forgets is found. */
const strict = validatorFor(closed(document) as object);
/** The document as it is. */
const lenient = validatorFor(document);

function validatorFor(schemas: object): Ajv2020 {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  return ajv.addSchema(schemas, "openapi");
}

/** What an answer has that its operation does not describe; nothing where they agree. */
export function answerProblems(
  method: string,
  path: string,
  status: number,
  body: unknown,
  { mayHaveMore = false } = {},
): string[] {
  const operation = [path, method.toLowerCase(), "responses"];
  const [own] = pointers(["paths", ...operation, String(status)], ["content", "application/json", "schema"]);
  return problems(own, body, mayHaveMore);
}

/** The same for the body of a request. */
export function requestProblems(
  method: string,
  path: string,
  type: string,
  body: unknown,
  { mayHaveMore = false } = {},
): string[] {
  const at = pointer("paths", path, method.toLowerCase(), "requestBody", "content", type, "schema");
  return problems(at, body, mayHaveMore);
}

/** The pointer to a schema below an object of the document that may be a reference to another. */
function pointers(at: readonly string[], below: readonly string[]): readonly [string] {
  const found = at.reduce<unknown>((part, step) => (part as Record<string, unknown> | undefined)?.[step], document);
  const reference = (found as { $ref?: string } | undefined)?.$ref;
  return [pointer(...(reference === undefined ? at : reference.slice(2).split("/")), ...below)];
}

function pointer(...steps: readonly string[]): string {
  const escaped = steps.map((step) => encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1")));
  return `openapi#/${escaped.join("/")}`;
}

function problems(at: string, value: unknown, mayHaveMore: boolean): string[] {
  const validate = (mayHaveMore ? lenient : strict).getSchema(at);
  if (validate === undefined) return [`The document has no ${decodeURIComponent(at)}.`];
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath || "/"} ${message} ${JSON.stringify(params)}`,
  );
}

function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== "object" || part === null) return part;
  const members = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closed(value)]));
  const isOpen = "properties" in members && members["type"] === "object" && !("additionalProperties" in members);
  return isOpen ? { ...members, additionalProperties: false } : members;
}
