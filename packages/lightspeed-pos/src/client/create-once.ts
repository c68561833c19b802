import { AbortedError, InvalidInputError, OutcomeUnknownError } from "../errors.js";
import type { CallOptions } from "../query/index.js";
import type { Clock } from "../rate-limit/index.js";
import { isObject } from "../schema/codec/index.js";
import type { ReferenceFields } from "../schema/index.js";

type Row = Record<string, unknown>;

/** What another system calls a record: its number there, and which system that is. */
export type Reference = string | { readonly number: string; readonly source: string };

/** The verbs that creating once is made of. */
export interface OnceVerbs {
  all(query: object): Promise<Row[]>;
  create(input: unknown, options?: CallOptions): Promise<Row>;
}

const ownSource = "lightspeed-pos";
const mostTries = 4;

// A request whose answer was lost may still be at work on the server; looking at once could miss what it makes.
const settleTime = 2000;

/**
 * Creates records that carry a reference, at most one for each.
 *
 * It looks for the reference before it creates, and again after every answer that was lost; only when there is none it
 * creates. Calls for the same reference in this process share one creation. Two processes that start at the same
 * moment can still both find none: the API has no way to reserve a reference.
 */
export class OnceCreator {
  readonly #verbs: OnceVerbs;
  readonly #fields: ReferenceFields;
  readonly #clock: Clock;
  readonly #running = new Map<string, Promise<Row>>();

  constructor(verbs: OnceVerbs, fields: ReferenceFields, clock: Clock) {
    this.#verbs = verbs;
    this.#fields = fields;
    this.#clock = clock;
  }

  async create(reference: Reference, input: unknown, options: CallOptions): Promise<Row> {
    const named = this.#named(reference);
    const body = this.#withReference(named, input);
    const key = JSON.stringify(named);
    const running = this.#running.get(key) ?? this.#createOnce(named, body, options);
    this.#running.set(key, running);
    try {
      return await running;
    } finally {
      if (this.#running.get(key) === running) this.#running.delete(key);
    }
  }

  #named(reference: Reference): Row {
    const { number, source } = typeof reference === "string" ? { number: reference, source: ownSource } : reference;
    for (const [name, value] of Object.entries({ number, source })) {
      if (typeof value === "string" && value.trim() !== "") continue;
      throw new InvalidInputError(
        `A reference needs a ${name}: text that no other record of yours has. Nothing was sent.`,
      );
    }
    const [numberField, sourceField] = this.#fields;
    return { [numberField]: number, [sourceField]: source };
  }

  #withReference(named: Row, input: unknown): Row {
    if (!isObject(input)) throw new InvalidInputError("The input must be an object with fields. Nothing was sent.");
    for (const field of Object.keys(named)) {
      if (input[field] === undefined || input[field] === named[field]) continue;
      throw new InvalidInputError(`${field} is given twice: in the reference and in the input. Nothing was sent.`);
    }
    return { ...input, ...named };
  }

  async #createOnce(named: Row, input: Row, options: CallOptions): Promise<Row> {
    for (let tries = 1; ; tries++) {
      const [existing] = await this.#verbs.all({ ...options, where: named, archived: true, max: 1 });
      if (existing) return existing;
      try {
        return await this.#verbs.create(input, options);
      } catch (error) {
        if (!(error instanceof OutcomeUnknownError) || tries === mostTries) throw error;
        await this.#settle(settleTime * tries, error, options.signal);
      }
    }
  }

  async #settle(milliseconds: number, lost: OutcomeUnknownError, signal?: AbortSignal): Promise<void> {
    await this.#clock.sleep(milliseconds, signal).catch((error: unknown) => {
      throw signal?.aborted ? new AbortedError(lost, signal.reason) : error;
    });
  }
}
