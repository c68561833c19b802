import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { InvalidInputError, imageUrl, Lightspeed, NotFoundError, OutcomeUnknownError } from "../../src/index.js";
import { serve } from "../support/canned-server.js";
import { png, readPng } from "../support/png.js";
import { useShop } from "../support/shop.js";

const shop = useShop();
const file = png(12, 8, [10, 120, 60]);

let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "images-"));
  path = join(folder, "front view.png");
  await writeFile(path, file);
});
afterAll(() => rm(folder, { recursive: true }));

/** The picture that a browser would show at an address. */
async function pictureAt(url: string) {
  const response = await fetch(url);
  expect(response.headers.get("content-type")).toBe("image/png");
  return readPng(new Uint8Array(await response.arrayBuffer()));
}

describe("an image is uploaded", () => {
  const sources: readonly (readonly [string, () => Parameters<ReturnType<typeof create>>[0]["file"], string])[] = [
    ["from a path", () => path, "front view.png"],
    ["as a Blob", () => new Blob([file]), "image.png"],
    ["as a File", () => new File([file], "side.png"), "side.png"],
    ["as a Buffer", () => file, "image.png"],
    ["as bytes", () => new Uint8Array(file), "image.png"],
    ["as an ArrayBuffer", () => new Uint8Array(file).buffer, "image.png"],
    ["as a web stream", () => new Blob([file]).stream(), "image.png"],
    ["as a stream of Node", () => createReadStream(path), "image.png"],
  ];

  test.each(sources)("%s", async (_source, file, filename) => {
    const image = await create()({ file: file(), itemID: 2, description: "Front", ordering: 3 });
    expect(image).toMatchObject({ description: "Front", ordering: 3, filename, itemID: 2, itemMatrixID: 0 });
    expect(await pictureAt(image.url())).toEqual({ width: 12, height: 8, color: [10, 120, 60] });
    expect(shop().oddities).toEqual([]);
  });

  test("to the collection, with its owner in the data", async () => {
    const { account, sent, emulator } = shop();
    await account.images.create({ file, itemMatrixID: 1 });
    expect(sent().at(-1)).toBe("POST /API/V3/Account/1/Image.json");
    expect(emulator.requests.at(-1)).toMatchObject({ body: { itemMatrixID: "1" }, cost: 1 });
  });

  test("to an item or a matrix, below its path", async () => {
    const { account, sent, emulator } = shop();
    const item = await account.items.find(3);
    const matrix = await account.itemMatrices.find(1);
    const [ofItem, ofMatrix] = [
      await item.images.create({ file, description: "Front" }),
      await matrix.images.create({ file }),
    ];
    expect([ofItem.itemID, ofMatrix.itemMatrixID]).toEqual([3, 1]);
    expect(sent().slice(-2)).toEqual([
      "POST /API/V3/Account/1/Item/3/Image.json",
      "POST /API/V3/Account/1/ItemMatrix/1/Image.json",
    ]);
    expect(emulator.requests.at(-2)?.body).toEqual({ description: "Front" });
    expect((await item.images.all()).map(({ imageID }) => imageID)).toContain(ofItem.imageID);
  });

  test("under the name that it is given", async () => {
    const { account } = shop();
    const image = await account.images.create({ file, itemID: 2, filename: "hero.png" });
    expect(image.filename).toBe("hero.png");
  });
});

describe("an image is not sent", () => {
  test.each([
    ["without a file", { itemID: 2 }, /file is required/],
    ["without an owner", { file }, /needs itemID or itemMatrixID/],
    ["with an empty file", { file: new Uint8Array(), itemID: 2 }, /file is empty/],
    ["with a file of a strange kind", { file: 5, itemID: 2 }, /must be a path, a Blob, bytes or a stream/],
    ["with a field that there is not", { file, itemID: 2, descripton: "x" }, /Did you mean "?description/],
    ["with what the server sets", { file, itemID: 2, publicID: "x" }, /set by the server/],
    ["from a path that leads nowhere", { file: "/nowhere/x.png", itemID: 2 }, /could not be read.*ENOENT/],
  ])("%s", async (_why, input, message) => {
    const { account, sent } = shop();
    const error = await account.images.create(input as never).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(InvalidInputError);
    expect((error as Error).message).toMatch(message);
    expect(sent()).toEqual([]);
  });

  test("from a stream that was read before", async () => {
    const { account } = shop();
    const stream = new Blob([file]).stream();
    await account.images.create({ file: stream, itemID: 2 });
    await expect(account.images.create({ file: stream, itemID: 2 })).rejects.toBeInstanceOf(InvalidInputError);
  });

  const endless: readonly (readonly [string, () => ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>])[] = [
    ["a web stream", () => new ReadableStream({ start: (controller) => controller.enqueue(file) })],
    ["an iterator", endlessly],
  ];

  test.each(endless)("when its caller gives up while %s is read", async (_kind, stream) => {
    const { account, sent } = shop();
    const giveUp = new AbortController();
    const upload = account.images.create({ file: stream(), itemID: 2 }, { signal: giveUp.signal });
    setTimeout(() => giveUp.abort(), 20);
    await expect(upload).rejects.toMatchObject({ code: "aborted" });
    expect(sent()).toEqual([]);
  });
});

async function* endlessly() {
  yield new Uint8Array(file);
  await new Promise(() => {});
}

describe("an upload on the road", () => {
  const answer = { body: { Image: { imageID: "7", itemID: "2" } } };
  const client = (url: string) => new Lightspeed({ baseUrl: url, accessToken: "token" }).account(1);

  test("is a form of two parts, the data first", async () => {
    const server = await serve(answer);
    await client(server.url).images.create({ file, itemID: 2, description: 'Front "view"', filename: "a.png" });
    const [request] = server.requests;
    const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(request?.headers["content-type"] ?? "")?.[1];
    const parts = request?.body.split(`--${boundary}`).map((part) => part.trim().split("\r\n\r\n")) ?? [];
    expect(parts[1]?.[0]).toBe('Content-Disposition: form-data; name="data"');
    expect(JSON.parse(parts[1]?.[1] ?? "")).toEqual({ itemID: "2", description: 'Front "view"' });
    expect(parts[2]?.[0]?.split("\r\n")).toEqual([
      'Content-Disposition: form-data; name="image"; filename="a.png"',
      "Content-Type: image/png",
    ]);
  });

  test("is sent again after a refusal by the rate limit, a stream too", async () => {
    const server = await serve({ status: 429, headers: { "retry-after": "0" } }, answer);
    await client(server.url).images.create({ file: new Blob([file]).stream(), itemID: 2 });
    expect(server.requests.map(({ body }) => body.length > 100)).toEqual([true, true]);
  });

  test("is not sent again when its outcome is unknown", async () => {
    const server = await serve({ status: 502, text: "<html><title>Bad gateway</title></html>" }, answer);
    const upload = client(server.url).images.create({ file, itemID: 2 });
    await expect(upload).rejects.toBeInstanceOf(OutcomeUnknownError);
    expect(server.requests).toHaveLength(1);
  });
});

describe("an image", () => {
  test("has an address in the documented settings", () => {
    const image = { publicID: "dsxcqjwl1s4j", baseImageURL: "https://host/upload/" };
    expect([
      imageUrl(image),
      imageUrl(image, { format: "png" }),
      imageUrl(image, { width: 300, height: 200 }),
      imageUrl(image, { width: 300, height: 200, fit: "limit" }),
      imageUrl(image, { width: 300, height: 200, fit: "fill", gravity: "north_west" }),
      imageUrl({ ...image, baseImageURL: "https://host/upload" }, { height: 200 }),
    ]).toEqual([
      "https://host/upload/dsxcqjwl1s4j.jpg",
      "https://host/upload/dsxcqjwl1s4j.png",
      "https://host/upload/w_300,h_200/dsxcqjwl1s4j.jpg",
      "https://host/upload/w_300,h_200,c_limit/dsxcqjwl1s4j.jpg",
      "https://host/upload/w_300,h_200,c_fill,g_north_west/dsxcqjwl1s4j.jpg",
      "https://host/upload/h_200/dsxcqjwl1s4j.jpg",
    ]);
  });

  test.each([{ width: 0 }, { width: 1.5 }, { fit: "limit" }, { width: 5, gravity: "north" }, { format: "gif" }])(
    "has no address for %j",
    (settings) => {
      const image = { publicID: "x", baseImageURL: "https://host/" };
      expect(() => imageUrl(image, settings as never)).toThrow(InvalidInputError);
    },
  );

  test("takes a new description and place, and keeps its picture", async () => {
    const image = await create()({ file, itemID: 2 });
    const changed = await image.update({ description: "Back", ordering: 4 });
    expect(changed).toMatchObject({ imageID: image.imageID, description: "Back", ordering: 4 });
    expect(changed.url()).toBe(image.url());
  });

  test("is gone after destroy, by id and on the record", async () => {
    const { account } = shop();
    const [first, second] = [await create()({ file, itemID: 2 }), await create()({ file, itemID: 2 })];
    expect((await account.images.destroy(first.imageID))?.publicID).toBe(first.publicID);
    await second.destroy();
    await expect(account.images.find(second.imageID)).rejects.toBeInstanceOf(NotFoundError);
    expect((await fetch(second.url())).status).toBe(404);
  });

  test("comes with its item", async () => {
    const { account } = shop();
    await create()({ file, itemID: 2, description: "Front" });
    const { Images } = await account.items.find(2, { load: ["Images"] });
    expect(imageUrl(Images.at(-1) as never, { format: "png" })).toMatch(/^http:.*\.png$/);
    const image = await account.images.first({ where: { itemID: 2 }, load: ["Item"] });
    expect(image?.Item?.itemID).toBe(2);
    expect((await image?.related("Item"))?.itemID).toBe(2);
  });
});

describe("replacing an image", () => {
  const other = png(5, 5, [1, 2, 3]);

  test("uploads the new one first, then removes the old one, and takes over what is not said", async () => {
    const { account, sent } = shop();
    const old = await create()({ file, itemID: 2, description: "Front", ordering: 3 });
    const made = await old.replace({ file: other, description: "Front, new" });
    expect(sent().slice(-2)).toEqual([
      "POST /API/V3/Account/1/Image.json",
      `DELETE /API/V3/Account/1/Image/${old.imageID}.json`,
    ]);
    expect(made).toMatchObject({ description: "Front, new", ordering: 3, itemID: 2 });
    expect(await pictureAt(made.url({ width: 50 }))).toMatchObject({ width: 5, color: [1, 2, 3] });
    await expect(account.images.find(old.imageID)).rejects.toBeInstanceOf(NotFoundError);
  });

  test("goes by id too", async () => {
    const { account } = shop();
    const old = await create()({ file, itemMatrixID: 1, description: "Front" });
    const made = await account.images.replace(old.imageID, { file: other });
    expect(made).toMatchObject({ description: "Front", itemMatrixID: 1, itemID: 0 });
  });

  test("leaves the old one where the upload fails", async () => {
    const { account } = shop();
    const old = await create()({ file, itemID: 2 });
    await expect(old.replace({ file: Buffer.from("no picture") })).rejects.toMatchObject({ code: "bad_request" });
    expect((await account.images.find(old.imageID)).imageID).toBe(old.imageID);
  });

  test("names both where the old one cannot be removed", async () => {
    const { account } = shop();
    const old = await create()({ file, itemID: 2 });
    await old.destroy();
    const error = await old.replace({ file: other }).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: "replace_unfinished", oldID: old.imageID, cause: { code: "not_found" } });
    const { newID } = error as { newID: number };
    expect((await account.images.find(newID)).itemID).toBe(2);
  });
});

function create() {
  const { account } = shop();
  return account.images.create;
}
