import type { TokenStore } from "../../../src/index.js";
import type { Files } from "../../../src/node/files.js";
import type { Life } from "./life.js";
import type { SimClock } from "./sim-clock.js";

/** A store as a process has it that can die before and after each call. */
export function mortalStore(store: TokenStore, life: Life, clock: SimClock): TokenStore {
  const around = async <T>(call: string, work: () => Promise<T>): Promise<T> => {
    await life.step(`${call}: before`);
    const result = await untilDeath(life, clock, work);
    await life.step(`${call}: after`);
    return result;
  };
  return {
    read: (connection) => around("read", () => store.read(connection)),
    lease: (connection, holder, ms) => around("lease", () => store.lease(connection, holder, ms)),
    save: (connection, text, version) => around("save", () => store.save(connection, text, version)),
    list: () => around("list", () => store.list()),
  };
}

/** Files as a process has them that can die before, after and in the middle of each step. */
export function mortalFiles(files: Files, life: Life): Files {
  const around = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    await life.step(`file ${step}: before`);
    const result = await work();
    await life.step(`file ${step}: after`);
    return result;
  };
  return {
    list: (folder) => around("list", () => files.list(folder)),
    read: (path) => around("read", () => files.read(path)),
    async create(path, text) {
      await life.step("file create: before");
      if (life.comesTo("file create: half")) {
        await files.create(path, text.slice(0, text.length / 2));
        await new Promise(() => {});
      }
      await files.create(path, text);
      await life.step("file create: after");
    },
    name: (path, second) => around("name", () => files.name(path, second)),
    remove: (path) => around("remove", () => files.remove(path)),
    changedAt: (path) => files.changedAt(path),
  };
}

/**
 * A store whose leases go by the trial's time although it has a clock of its own: it is told of leases that do not end,
 * and one whose time is over is ended in its holder's name before somebody else asks.
 */
export function onTrialTime(store: TokenStore, clock: SimClock): TokenStore {
  const leases = new Map<string, { readonly holder: string; readonly until: number }>();
  return {
    ...store,
    async lease(connection, holder, milliseconds) {
      const held = leases.get(connection);
      const isOver = held !== undefined && held.holder !== holder && clock.now() >= held.until;
      if (isOver) await store.lease(connection, held.holder, -1000);
      const entry = await store.lease(connection, holder, 24 * 60 * 60 * 1000);
      if (entry !== undefined) leases.set(connection, { holder, until: clock.now() + milliseconds });
      return entry;
    },
  };
}

/** Real work stops the trial's time; when its process dies in it, time goes on without it. */
async function untilDeath<T>(life: Life, clock: SimClock, work: () => Promise<T>): Promise<T> {
  const done = work().then((value) => ({ value }));
  const result = await clock.work(() => Promise.race([done, life.death]));
  return result === undefined ? new Promise<T>(() => {}) : result.value;
}
