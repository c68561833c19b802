import { describe, expect, it } from "vitest";
import { png } from "../support/png.js";
import { column, form, type Sent, useShop } from "./support.js";

const { get, put, remove, shop, upload } = useShop({ items: 20, sales: 30, customers: 40 });

const picture = png(6, 4, [20, 90, 160]);
const pdf = Buffer.from("%PDF-1.4\n%%EOF\n", "latin1");

const BOUNDARY = "25112bca3fa7474e9874f9e8654c27aa";

/** A form with each field in a part of its own, as the page about these pictures sends it. */
function parts(fields: Readonly<Record<string, string>>, file: Uint8Array): Sent {
  const plain = Object.entries(fields).map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="image"; filename="image.jpg"\r\n\r\n`;
  return {
    headers: { "Content-Type": `multipart/form-data; boundary=${BOUNDARY}` },
    body: Buffer.concat([Buffer.from(plain.join("") + head), file, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
  };
}

describe("a picture of a work order", () => {
  it("comes in a form, with what is said of it beside it [image.of-work-order]", async () => {
    const sent = parts({ description: "Bike", ordering: "2" }, picture);
    const { status, json } = await upload("Workorder/2/WorkorderImage.json", sent);
    expect(status).toBe(200);
    expect(json.WorkorderImage).toMatchObject({
      description: "Bike",
      ordering: "2",
      filename: "image.jpg",
      size: String(picture.length),
      workorderID: "2",
    });
  });

  it("is served at its address as it was uploaded, until it is deleted [image.of-work-order]", async () => {
    const { json } = await upload("Workorder/2/WorkorderImage.json", parts({}, picture));
    const { workorderImageID, baseImageURL, publicID } = json.WorkorderImage ?? {};
    const address = `${baseImageURL}${publicID}.png`;
    expect(new Uint8Array(await (await fetch(address)).arrayBuffer())).toEqual(new Uint8Array(picture));
    const receipt = await remove(`Workorder/2/WorkorderImage/${workorderImageID}.json`);
    expect(receipt.json).toEqual({ name: "WorkorderImage", primaryID: workorderImageID });
    expect((await fetch(address)).status).toBe(404);
  });

  it("is described anew by PUT, and stays with its work order [image.of-work-order]", async () => {
    const path = "Workorder/1/WorkorderImage/1.json";
    const { json } = await put(path, { description: "Wheel", ordering: "2", workorderID: 2 });
    expect(json.WorkorderImage).toMatchObject({ description: "Wheel", ordering: "2", workorderID: "1" });
  });

  it("comes with its work order, the lower ones first [image.of-work-order-ordered]", async () => {
    await upload("Workorder/1/WorkorderImage.json", parts({ ordering: "-1", description: "First" }, picture));
    const load = encodeURIComponent('["Images"]');
    const { json } = await get(`Workorder/1.json?load_relations=${load}`);
    expect(column(json.Workorder?.Images?.WorkorderImage, "description")).toEqual(["First", "As it came in"]);
  });

  it("is no PDF", async () => {
    const { status, json } = await upload("Workorder/1/WorkorderImage.json", parts({}, pdf));
    expect([status, json.message]).toEqual([400, expect.stringMatching(/no image/)]);
  });

  it("needs a work order that is there", async () => {
    expect((await upload("Workorder/999/WorkorderImage.json", parts({}, picture))).status).toBe(404);
  });
});

describe("the signature of a payment", () => {
  const signed = (file: Uint8Array, part = "binary") => form({}, file, "sig.pdf", part);

  it.each([
    ["a PDF", pdf],
    ["a picture", picture],
  ])("is %s [signature.of-payment]", async (_, file) => {
    const { status, json } = await upload("SalePayment/20/SalePaymentSignature.json", signed(file));
    expect(status).toBe(200);
    expect(json.SalePaymentSignature).toMatchObject({ salePaymentID: "20" });
    const read = await get("SalePayment/20/SalePaymentSignature.json");
    expect(read.json.SalePaymentSignature).toEqual(json.SalePaymentSignature);
  });

  it("comes with its payment [signature.of-payment]", async () => {
    await upload("SalePayment/20/SalePaymentSignature.json", signed(pdf));
    const { json } = await get(`SalePayment/20.json?load_relations=${encodeURIComponent('["Signatures"]')}`);
    expect(json.SalePayment?.Signatures?.SalePaymentSignature).toMatchObject({ salePaymentID: "20" });
  });

  it("is there once: the next one takes its place, with an id of its own [signature.one-per-payment]", async () => {
    const first = await upload("SalePayment/20/SalePaymentSignature.json", signed(pdf));
    const { status, json } = await upload("SalePayment/20/SalePaymentSignature.json", signed(pdf));
    expect(status).toBe(200);
    const list = (await get("SalePayment/20/SalePaymentSignature.json")).json.SalePaymentSignature;
    expect(list).toEqual(json.SalePaymentSignature);
    expect(list?.salePaymentSignatureID).not.toBe(first.json.SalePaymentSignature?.salePaymentSignatureID);
  });

  it.each([
    ["is anything else", signed(Buffer.from("hello")), /no image and no PDF/],
    ["stands in another part", signed(pdf, "image"), /no file named 'binary'/],
  ])("is refused where it %s", async (_, sent, message) => {
    const before = shop().records("SalePaymentSignature").length;
    const { status, json } = await upload("SalePayment/20/SalePaymentSignature.json", sent);
    expect([status, json.message]).toEqual([400, expect.stringMatching(message)]);
    expect(shop().records("SalePaymentSignature")).toHaveLength(before);
  });

  it("is neither changed nor deleted [signature.unchangeable]", async () => {
    expect((await put("SalePayment/1/SalePaymentSignature/1.json", {})).status).toBe(405);
    expect((await remove("SalePayment/1/SalePaymentSignature/1.json")).status).toBe(405);
  });
});
