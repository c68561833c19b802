import { describe, expect, it } from "vitest";
import { png, readPng } from "../support/png.js";
import { column, form, useShop, type Wire } from "./support.js";

const { get, post, put, remove, shop, upload } = useShop({ items: 40 });

const file = png(30, 20, [200, 40, 10]);
const uploaded = async (path: string, data: object): Promise<Wire> => {
  const { status, json, text } = await upload(path, form(data, file));
  expect(status, text).toBe(200);
  return json.Image ?? {};
};
const addressOf = ({ baseImageURL, publicID }: Wire, settings = "", ending = "png") =>
  `${baseImageURL}${settings}${publicID}.${ending}`;

describe("uploading an image", () => {
  it("takes a form: the record as JSON text, and the file [image.uploaded-as-form]", async () => {
    const image = await uploaded("Image.json", { description: "Test Image", ordering: 1, itemID: 2 });
    expect(Object.keys(image)).toEqual([
      "imageID",
      "description",
      "filename",
      "ordering",
      "publicID",
      "baseImageURL",
      "size",
      "createTime",
      "timeStamp",
      "itemID",
      "itemMatrixID",
    ]);
    expect(image).toMatchObject({
      description: "Test Image",
      filename: "Test Image.png",
      ordering: "1",
      size: String(file.length),
      itemID: "2",
      itemMatrixID: "0",
    });
    expect(String(image.baseImageURL)).toMatch(/\/$/);
  });

  it("needs no owner in the data below an item or a matrix [image.owner]", async () => {
    expect(await uploaded("Item/3/Image.json", {})).toMatchObject({ itemID: "3", ordering: "0", description: "" });
    expect(await uploaded("ItemMatrix/1/Image.json", {})).toMatchObject({ itemID: "0", itemMatrixID: "1" });
  });

  it("needs one elsewhere [image.owner]", async () => {
    const { status, json } = await upload("Image.json", form({}, file));
    expect([status, json.message]).toEqual([400, "An Image must have an itemID or an itemMatrixID."]);
  });

  it("is refused below an item that is not there [image.owner]", async () => {
    expect((await upload("Item/999/Image.json", form({}, file))).status).toBe(404);
  });

  it("is refused without a file, or with one that is no image [image.refused]", async () => {
    expect((await post("Image.json", { itemID: 2 })).json.message).toMatch(/no file named 'image'/);
    expect((await upload("Image.json", form({ itemID: 2 }, Buffer.from("hello")))).json.message).toMatch(/no image/);
  });

  it("is refused where the form is cut off [image.refused]", async () => {
    const { headers, body } = form({ itemID: 2 }, file);
    const cut = (body as Buffer).subarray(0, 200);
    expect((await upload("Image.json", { headers: { ...headers }, body: cut })).status).toBe(400);
  });

  it("leaves nothing behind when it is refused [image.refused]", async () => {
    const before = shop().records("Image").length;
    await upload("Image.json", form({ itemID: 999 }, file));
    expect(shop().records("Image")).toHaveLength(before);
  });
});

describe("an image", () => {
  it("is served at its address, without a token, as it was uploaded [image.served]", async () => {
    const image = await uploaded("Image.json", { itemID: 2 });
    const response = await fetch(addressOf(image));
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/png"]);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(Buffer.from(bytes).equals(file)).toBe(true);
    expect(readPng(bytes)).toEqual({ width: 30, height: 20, color: [200, 40, 10] });
  });

  it("is served whatever the settings and the ending are [image.served]", async () => {
    const image = await uploaded("Image.json", { itemID: 2 });
    for (const settings of ["w_300/", "w_300,h_200,c_fill,g_north_west/"]) {
      expect((await fetch(addressOf(image, settings, "jpg"))).status).toBe(200);
    }
  });

  it("of the generated shop has a picture too", async () => {
    const { json } = await get("Image.json?limit=1");
    const response = await fetch(addressOf(json.Image ?? {}));
    expect(readPng(new Uint8Array(await response.arrayBuffer()))).toMatchObject({ width: 240, height: 240 });
  });

  it("takes a new description and place, and keeps its file [image.changed]", async () => {
    const image = await uploaded("Image.json", { itemID: 2 });
    const { json } = await put(`Image/${image.imageID}.json`, { description: "Front", ordering: 5, filename: "x" });
    expect(json.Image).toMatchObject({ description: "Front", ordering: "5", filename: "Test Image.png" });
    expect((await fetch(addressOf(image))).status).toBe(200);
  });

  it("is gone after DELETE, and its picture with it [image.deleted]", async () => {
    const image = await uploaded("Image.json", { itemID: 2 });
    expect((await remove(`Image/${image.imageID}.json`)).json.Image?.publicID).toBe(image.publicID);
    expect((await get(`Image/${image.imageID}.json`)).status).toBe(404);
    expect((await fetch(addressOf(image))).status).toBe(404);
  });

  it("stands below its item in the order that the images say [image.ordered]", async () => {
    for (const [description, ordering] of [
      ["last", 2],
      ["first", 0],
      ["middle", 1],
    ] as const) {
      await uploaded("Item/3/Image.json", { description, ordering });
    }
    const { json } = await get("Item/3.json?load_relations=%5B%22Images%22%5D");
    const own = column(json.Item?.Images?.Image, "description").slice(-3);
    expect(own).toEqual(["first", "middle", "last"]);
  });

  it("shows the item or matrix that it belongs to", async () => {
    const image = await uploaded("Image.json", { itemID: 2 });
    const relations = encodeURIComponent('["Item","ItemMatrix"]');
    const { json } = await get(`Image/${image.imageID}.json?load_relations=${relations}`);
    expect(json.Image?.Item?.itemID).toBe("2");
    expect(Object.keys(json.Image ?? {})).not.toContain("ItemMatrix");
  });

  it("is listed below its item", async () => {
    const image = await uploaded("Image.json", { itemID: 2 });
    expect(column((await get("Item/2/Image.json")).json.Image, "imageID")).toContain(image.imageID);
    expect(column((await get("Item/3/Image.json")).json.Image, "imageID")).not.toContain(image.imageID);
  });
});

describe("the address of pictures", () => {
  it.each(["/images/1/unknown.png", "/images/2/unknown.png", "/images/", "/images/1/../../x.png"])(
    "has nothing at %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it("is only for reading", async () => {
    expect((await post("/images/1/x.png", {})).status).toBe(405);
  });
});
