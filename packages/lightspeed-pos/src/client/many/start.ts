import type { ResourceClient } from "../resource-client.js";
import type { Verbs } from "../verbs.js";
import type { ManyOptions, ManyRun, Outcome, Outcomes, Rows } from "./types.js";

export type Row = Record<string, unknown>;
export type ManyRows = Rows<unknown>;

/** The options of both verbs, without the types that guard them. */
export interface ManyRequest extends ManyOptions<unknown, Row> {
  readonly dryRun?: boolean | undefined;
}

/** What is done with the rows. */
export interface Deed {
  readonly verb: "create" | "update";
  readonly client: ResourceClient;
  readonly verbs: Verbs;
}

/** Begins a run, or prices it. The engine is loaded when it is first used: many programs write one record at a time. */
export function startMany(deed: Deed, rows: ManyRows, options: ManyRequest = {}): unknown {
  if (options?.dryRun === true) return import("./estimate.js").then(({ estimate }) => estimate(deed, rows, options));
  return runOf(deed, rows, options);
}

/** A promise that starts by itself, and steps back for whoever iterates over it instead. */
function runOf(deed: Deed, rows: ManyRows, options: ManyRequest): ManyRun<Row> {
  let stopped: Error | undefined;
  let isStreamed = false;
  async function* outcomes(): AsyncGenerator<Outcome<Row>, void, undefined> {
    const { Run } = await import("./run.js");
    const run = new Run(deed, rows, options);
    try {
      yield* run.outcomes();
    } finally {
      stopped = run.stopped;
    }
  }
  async function collect(): Promise<Outcomes<Row>> {
    // A loop that begins at once is seen here; it has the outcomes then, and this promise is nobody's.
    await undefined;
    if (isStreamed) return new Promise(() => {});
    const all: Outcome<Row>[] = [];
    for await (const outcome of outcomes()) all.push(outcome);
    return Object.defineProperty(all, "stopped", { value: stopped }) as Outcomes<Row>;
  }
  let isCollected = false;
  const collected = collect();
  void Promise.resolve().then(() => {
    isCollected = !isStreamed;
  });
  const stream = (): AsyncGenerator<Outcome<Row>, void, undefined> => {
    if (isCollected || isStreamed) return again(collected);
    isStreamed = true;
    return outcomes();
  };
  return Object.defineProperties(collected, {
    stopped: { get: () => stopped },
    [Symbol.asyncIterator]: { value: stream },
  }) as ManyRun<Row>;
}

async function* again<T>(collected: Promise<readonly T[]>): AsyncGenerator<T, void, undefined> {
  yield* await collected;
}
