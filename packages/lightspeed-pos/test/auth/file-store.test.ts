import { mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import type { TokenStore } from "../../src/index.js";
import { nodeFiles } from "../../src/node/files.js";
import { fileTokenStore } from "../../src/node/index.js";
import { HandClock } from "./shop.js";
import { key } from "./stores.js";

const otherKey = new Uint8Array(32).fill(7);

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "lightspeed-pos-files-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder in which the connection "main" holds "two" as its second version. */
async function written(options: { key?: string } = {}) {
  const folder = await newFolder();
  const store = fileTokenStore({ folder, ...options });
  await save(store, "one");
  await save(store, "two");
  return { folder, store, path: join(folder, "main.2.json") };
}

async function save(store: TokenStore, text: string): Promise<boolean> {
  return store.save("main", text, (await store.read("main"))?.version);
}

describe("the files", () => {
  test("belong to their owner alone, and so does the folder that is made for them", async () => {
    const folder = join(await newFolder(), "deep", "tokens");
    await save(fileTokenStore({ folder }), "one");
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, "main.1.json"))).mode & 0o777).toBe(0o600);
  });

  test("are kept for the last two versions", async () => {
    const { folder, store } = await written();
    for (const text of ["three", "four", "five"]) await save(store, text);
    expect(await readdir(folder)).toEqual(["main.4.json", "main.5.json"]);
  });

  test("keep nothing of a connection that was removed", async () => {
    const { folder, store } = await written();
    await store.save("main", undefined, (await store.read("main"))?.version);
    expect(await readdir(folder)).toEqual(["main.3.json"]);
    expect(await readFile(join(folder, "main.3.json"), "utf8")).not.toMatch(/one|two/);
  });

  test("of others are left alone, and drafts of crashed processes go after an hour", async () => {
    const { folder, store } = await written();
    const [old, young] = ["a1", "b2"].map((id) => join(folder, `.lightspeed-pos-${id}.draft`));
    for (const path of [old, young, join(folder, "notes.txt")]) await writeFile(path ?? "", "x");
    await utimes(old ?? "", 0, 0);
    await save(store, "three");
    expect((await readdir(folder)).sort()).toEqual([
      ".lightspeed-pos-b2.draft",
      "main.2.json",
      "main.3.json",
      "notes.txt",
    ]);
  });
});

describe("a file that cannot be used", () => {
  test.each([
    ["torn", async (path: string) => writeFile(path, (await readFile(path, "utf8")).slice(0, -9))],
    ["empty", (path: string) => writeFile(path, "")],
    ["of somebody else", (path: string) => writeFile(path, JSON.stringify({ accessToken: "a", refreshToken: "r" }))],
    [
      "of another connection",
      async (path: string) => writeFile(path, (await readFile(path, "utf8")).replace("main", "other")),
    ],
    ["of another version", (path: string) => rename(path, path.replace(".2.", ".9."))],
  ])("because it is %s is named, and never overwritten", async (_, damage) => {
    const { folder, store } = await written();
    await damage(join(folder, "main.2.json"));
    const before = await contentsOf(folder);
    for (const use of [
      () => store.read("main"),
      () => store.lease("main", "me", 1000),
      () => store.save("main", "three", "2"),
      () => store.save("main", "three", undefined),
    ]) {
      await expect(use()).rejects.toThrow(expect.objectContaining({ code: "token_store_failed" }));
      await expect(use()).rejects.toThrow(folder);
    }
    expect(await contentsOf(folder)).toEqual(before);
  });

  test.each([
    ["EACCES", "right to read and write"],
    ["ENOSPC", "disk is full"],
    ["ENOTSUP", "no hard links"],
  ])("because of %s says so, and what to do", async (code, words) => {
    const { folder } = await written();
    const fail = () => Promise.reject(Object.assign(new Error("failed"), { code }));
    const store = fileTokenStore({ folder, files: { ...nodeFiles, name: fail } });
    await expect(save(store, "three")).rejects.toThrow(new RegExp(`${code}.*${words}`));
    expect((await fileTokenStore({ folder }).read("main"))?.text).toBe("two");
  });

  test("because the folder is a file says so", async () => {
    const file = join(await newFolder(), "file");
    await writeFile(file, "x");
    await expect(fileTokenStore({ folder: join(file, "tokens") }).read("main")).rejects.toThrow("ENOTDIR");
  });
});

describe("with a key", () => {
  test("nothing can be read from the files", async () => {
    const { folder, store } = await written({ key });
    await store.lease("main", "somebody-on-this-host", 1000);
    for (const contents of Object.values(await contentsOf(folder))) expect(contents).not.toMatch(/one|two|somebody/);
    expect((await fileTokenStore({ folder, key: Buffer.from(key, "hex") }).read("main"))?.text).toBe("two");
    expect((await fileTokenStore({ folder, key: Buffer.from(key, "hex").toString("base64") }).read("main"))?.text).toBe(
      "two",
    );
  });

  test.each([
    ["another key", otherKey, "cannot be decrypted"],
    ["no key", undefined, "was given no key"],
  ])("%s opens nothing and overwrites nothing", async (_, wrong, words) => {
    const { folder } = await written({ key });
    const before = await contentsOf(folder);
    const store = fileTokenStore({ folder, key: wrong });
    await expect(store.read("main")).rejects.toThrow(words);
    await expect(store.save("main", "mine", undefined)).rejects.toThrow(words);
    expect(await contentsOf(folder)).toEqual(before);
  });

  test("a changed file is told from a good one", async () => {
    const { store, path } = await written({ key });
    const file = JSON.parse(await readFile(path, "utf8"));
    const bytes = Buffer.from(file.sealed, "base64");
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(path, JSON.stringify({ ...file, sealed: bytes.toString("base64") }));
    await expect(store.read("main")).rejects.toThrow("cannot be decrypted");
  });

  test("a file cannot be put in the place of another", async () => {
    const { folder, store, path } = await written({ key });
    await store.save("victim", "theirs", undefined);
    const stolen = (await readFile(path, "utf8")).replace('"main"', '"victim"').replace('"version":2', '"version":1');
    await writeFile(join(folder, "victim.1.json"), stolen);
    await expect(store.read("victim")).rejects.toThrow("cannot be decrypted");
  });

  test("files from before it was given are read, and encrypted at the next save", async () => {
    const { folder } = await written();
    const store = fileTokenStore({ folder, key });
    expect((await store.read("main"))?.text).toBe("two");
    await save(store, "three");
    expect(await readFile(join(folder, "main.3.json"), "utf8")).not.toContain("three");
  });

  test.each(["", "short", "00".repeat(31), new Uint8Array(16)])("%o is no key", (wrong) => {
    expect(() => fileTokenStore({ folder: "x", key: wrong })).toThrow("openssl rand -hex 32");
  });
});

test("a lease from before the clock was set back holds nobody up", async () => {
  const folder = await newFolder();
  const clock = new HandClock();
  const store = fileTokenStore({ folder, now: clock.now });
  await save(store, "one");
  await store.lease("main", "crashed", 30_000);
  clock.advance(-24 * 60 * 60 * 1000);
  expect((await store.lease("main", "me", 30_000))?.text).toBe("one");
});

test("a folder is needed, and the store prints nothing that it holds", async () => {
  expect(() => fileTokenStore({ folder: "" })).toThrow("folder");
  const { store } = await written({ key });
  expect(inspect(store, { depth: 9, showHidden: true })).not.toMatch(/one|two|0011/);
});

async function contentsOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")])),
  );
}
