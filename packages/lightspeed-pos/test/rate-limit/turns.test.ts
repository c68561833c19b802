import { describe, expect, test } from "vitest";
import type { Lane } from "../../src/query/index.js";
import { LaneQueue } from "../../src/rate-limit/lane-queue.js";
import { afterTurn, type Contender, nextOf, noTurns, type Turns } from "../../src/rate-limit/turns.js";

interface Waiting extends Contender {
  readonly id: string;
}

const waiting = (id: string, lane: Lane, name = "", cost = 1, isAgain = false): Waiting => ({
  id,
  lane,
  name,
  cost,
  isAgain,
});

function queueOf(...waiters: readonly Waiting[]): LaneQueue<Waiting> {
  const queue = new LaneQueue<Waiting>();
  for (const waiter of waiters) queue.add(waiter);
  return queue;
}

/** Serves everybody; gives the order. */
function serveAll(queue: LaneQueue<Waiting>): string[] {
  const served: string[] = [];
  for (let first = queue.first; first; first = queue.first) {
    queue.serve(first);
    served.push(first.id);
  }
  return served;
}

describe("in one lane", () => {
  test("callers take turns, however much one of them asked for", () => {
    const queue = queueOf(
      ...["a1", "a2", "a3", "a4"].map((id) => waiting(id, "sync", "a")),
      waiting("b1", "sync", "b"),
      waiting("c1", "sync", "c"),
    );
    expect(serveAll(queue)).toEqual(["a1", "b1", "c1", "a2", "a3", "a4"]);
  });

  test("drips are shared, not requests", () => {
    const queue = queueOf(
      ...["d1", "d2", "d3"].map((id) => waiting(id, "sync", "dear", 10)),
      ...Array.from({ length: 25 }, (_, index) => waiting(`c${index}`, "sync", "cheap", 1)),
    );
    const order = serveAll(queue);
    expect(order.indexOf("d2")).toBeGreaterThanOrEqual(10);
    expect(order.indexOf("d2")).toBeLessThanOrEqual(12);
    expect(order.indexOf("d3")).toBeGreaterThanOrEqual(20);
  });

  test("one who comes late does not get what others had before", () => {
    const queue = queueOf(...Array.from({ length: 10 }, (_, index) => waiting(`a${index}`, "sync", "a")));
    for (let turn = 0; turn < 5; turn++) queue.serve(queue.first as Waiting);
    for (const id of ["b0", "b1", "b2"]) queue.add(waiting(id, "sync", "b"));
    expect(serveAll(queue).slice(0, 4)).toEqual(["b0", "a5", "b1", "a6"]);
  });

  test("one that was refused goes before all others, in the order of refusal, and pays no second turn", () => {
    const queue = queueOf(waiting("a1", "sync", "a"), waiting("b1", "sync", "b"), waiting("a2", "sync", "a"));
    queue.serve(queue.first as Waiting);
    queue.add(waiting("a1 again", "sync", "a", 1, true));
    expect(serveAll(queue)).toEqual(["a1 again", "b1", "a2"]);
  });
});

describe("between lanes", () => {
  test("the higher goes first, and lower ones that wait get a tenth all the same", () => {
    const queue = queueOf(waiting("first copy", "backfill"), waiting("sync", "sync"));
    const order: string[] = [];
    for (let turn = 0; turn < 40; turn++) {
      queue.add(waiting("person", "interactive"));
      const first = queue.first as Waiting;
      queue.serve(first);
      order.push(first.id);
    }
    expect([order.indexOf("sync"), order.indexOf("first copy")]).toEqual([10, 11]);
    expect(order.filter((id) => id === "person")).toHaveLength(38);
  });

  test("a lane that does not wait saves nothing up", () => {
    let turns: Turns = noTurns;
    for (let turn = 0; turn < 50; turn++)
      turns = afterTurn(turns, waiting("p", "interactive"), [waiting("p", "interactive")]);
    const both = [waiting("p", "interactive"), waiting("s", "sync")];
    expect(nextOf(turns, both)?.id).toBe("p");
  });
});

test("the planned order is the order in which they are served", () => {
  const lanes: Lane[] = ["interactive", "sync", "backfill"];
  const waiters = Array.from({ length: 60 }, (_, index) =>
    waiting(`${index}`, lanes[index % 3] as Lane, `${index % 7}`, 1 + (index % 5)),
  );
  const queue = queueOf(...waiters);
  const planned = [...queue.inOrder()].map(({ id }) => id);
  expect(planned).toHaveLength(60);
  expect(serveAll(queue)).toEqual(planned);
  expect([queue.size, queue.drips]).toEqual([0, 0]);
});
