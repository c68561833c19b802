import { expect, test } from "vitest";
import { Flight } from "../../src/auth/flight.js";

interface Run {
  readonly stop: AbortSignal;
  land(value: string): void;
  crash(error: Error): void;
}

/** Work that ends when the test says so. */
function flights() {
  const runs: Run[] = [];
  const flight = new Flight<string>();
  const work = (stop: AbortSignal) =>
    new Promise<string>((land, crash) => {
      runs.push({ stop, land, crash });
      stop.addEventListener("abort", () => crash(stop.reason));
    });
  return { runs, join: (signal?: AbortSignal) => flight.join(work, signal) };
}

test("is made once for all who wait, and anew for those who come later", async () => {
  const { runs, join } = flights();
  const calls = [join(), join(), join()];
  runs[0]?.land("one");
  expect(await Promise.all(calls)).toEqual(["one", "one", "one"]);
  const later = join();
  runs[1]?.land("two");
  expect(await later).toBe("two");
  expect(runs).toHaveLength(2);
});

test("goes on for the others when one gives up", async () => {
  const { runs, join } = flights();
  const controller = new AbortController();
  const [one, other] = [join(controller.signal), join()];
  controller.abort(new Error("enough"));
  await expect(one).rejects.toThrow("enough");
  expect(runs[0]?.stop.aborted).toBe(false);
  runs[0]?.land("one");
  expect(await other).toBe("one");
});

test("is stopped when the last one gives up; who comes then starts another", async () => {
  const { runs, join } = flights();
  const controller = new AbortController();
  const calls = [join(controller.signal), join(controller.signal)];
  controller.abort(new Error("enough"));
  for (const call of calls) await expect(call).rejects.toThrow("enough");
  expect(runs[0]?.stop.aborted).toBe(true);
  const next = join();
  runs[1]?.land("two");
  expect(await next).toBe("two");
});

test("that fails, fails for all who wait, and is tried again by the next", async () => {
  const { runs, join } = flights();
  const calls = [join(), join()];
  runs[0]?.crash(new Error("no luck"));
  for (const call of calls) await expect(call).rejects.toThrow("no luck");
  const next = join();
  runs[1]?.land("two");
  expect(await next).toBe("two");
});

test("is not begun for a signal that has aborted already", async () => {
  const { runs, join } = flights();
  await expect(join(AbortSignal.abort(new Error("before")))).rejects.toThrow("before");
  expect(runs).toEqual([]);
});
