import { UndecodableError } from "../errors.js";
import { type ApiAnswer, type ApiRequest, beforeSend, type Road, type SendHook } from "../http/index.js";
import type { CallOptions } from "../query/index.js";
import type { Clock } from "../rate-limit/index.js";
import { type Decoder, isNothing, isObject, type LoadTree, manyOf } from "../schema/codec/index.js";
import type { AnyDefinition } from "../schema/index.js";
import type { Bodies } from "./later.js";
import { stemOf } from "./paths.js";

/** A wire record. */
export type Raw = Readonly<Record<string, unknown>>;

/** What all collections of a client share. */
export interface Shared {
  readonly road: Road;
  readonly clock: Clock;
  readonly decoder: Decoder;
  readonly bodies: Bodies;
  readonly definitions: Readonly<Record<string, AnyDefinition>>;
}

/** One resource of one account, on the wire: requests go out, wire records come back. */
export class ResourceClient {
  readonly shared: Shared;
  readonly definition: AnyDefinition;
  /** The account that holds the records and whose bucket pays. */
  readonly accountID: number | undefined;
  readonly #stem: string;

  /** `below` is the path of the record that these records stand below. */
  constructor(shared: Shared, definition: AnyDefinition, accountID: number | undefined, below?: string) {
    this.shared = shared;
    this.definition = definition;
    this.accountID = accountID;
    this.#stem = stemOf(definition, accountID, below);
  }

  get listPath(): string {
    return `${this.#stem}.json`;
  }

  recordPath(id: number): string {
    return `${this.stemOf(id)}.json`;
  }

  /** The path of one record, without the extension. */
  stemOf(id: number): string {
    return `${this.#stem}/${id}`;
  }

  /** A request of this resource, with what the caller said about waiting. */
  request(
    method: ApiRequest["method"],
    path: string,
    options: CallOptions & SendHook,
    rest: Partial<ApiRequest> = {},
  ): ApiRequest {
    const { signal, timeout, lane, caller, maxWait, [beforeSend]: hook } = options;
    const waiting = { signal, timeout, lane, caller, maxWait, [beforeSend]: hook };
    return { method, path, accountID: this.accountID, ...waiting, ...rest };
  }

  send(
    method: ApiRequest["method"],
    path: string,
    options: CallOptions,
    rest?: Partial<ApiRequest>,
  ): Promise<ApiAnswer> {
    return this.shared.road.send(this.request(method, path, options, rest));
  }

  /** The records of a list's answer. */
  many({ body }: ApiAnswer): readonly Raw[] {
    return manyOf(body[this.definition.key])
      .filter(isObject)
      .filter((one) => !isNothing(one));
  }

  /** The record of a single read's or a write's answer. */
  one(answer: ApiAnswer): Raw {
    const { key, unwrapped } = this.definition;
    const { "@attributes": attributes, ...bare } = answer.body;
    if (unwrapped && !(key in bare) && !isNothing(bare))
      return { ...(isObject(attributes) ? attributes : {}), ...bare };
    const [record] = this.many(answer);
    if (record) return record;
    throw new UndecodableError(answer.context, `it holds no ${key}`);
  }

  /** Decodes a wire record; what comes out inherits from `prototype`. */
  decode(raw: Raw, loaded: LoadTree, prototype: object): Record<string, unknown> {
    return this.shared.decoder.record(this.definition.name, raw, loaded, prototype);
  }
}
