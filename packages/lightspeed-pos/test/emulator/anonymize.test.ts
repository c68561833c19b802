import { expect, it } from "vitest";
import { useShop } from "./support.js";

const { get, post, remove } = useShop();

it("takes out who a customer was, and leaves what is known of the shop's business [customer.anonymized]", async () => {
  const { json } = await post("Customer.json", {
    firstName: "Ada",
    lastName: "Quill",
    dob: "1990-05-01",
    company: "Quill & Co",
    vatNumber: "X1",
    Contact: { Emails: { ContactEmail: { address: "ada@example.com", useType: "Primary" } } },
    Note: { note: "Pays late" },
    CreditAccount: { name: "Ada Quill", creditLimit: "100" },
  });
  const id = json.Customer?.customerID;
  const { json: answer, status } = await remove(`Customer/${id}/Anonymize.json`);
  expect(status).toBe(200);
  expect(answer.Customer).toMatchObject({
    firstName: "Customer",
    lastName: `[${id}]`,
    company: "",
    vatNumber: "",
    archived: "true",
  });
  expect(answer.Customer?.dob).toBeUndefined();
  const load = encodeURIComponent('["Contact","Note","CreditAccount"]');
  const { json: read, text } = await get(`Customer/${id}.json?load_relations=${load}`);
  expect(text).not.toMatch(/ada|quill/i);
  expect(read.Customer?.Note?.note).toBe("Pays late");
  expect(read.Customer?.CreditAccount).toMatchObject({ name: "", archived: "true", creditLimit: "100" });
});
