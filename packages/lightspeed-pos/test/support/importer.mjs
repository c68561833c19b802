// A program that imports rows and is killed in the middle, again and again. It goes on from its journal, and ends by
// printing what became of each row. Arguments: the package's URL, that of its entry for Node, the API's, the journal's
// path, and how many rows.
const [, , entry = "", nodeEntry = "", baseUrl = "", path = "", count = "0"] = process.argv;
const { Lightspeed } = await import(entry);
const { fileJournal } = await import(nodeEntry);

const account = new Lightspeed({ baseUrl, accessToken: "emulated-access-token" }).account(1);

function* rows() {
  for (let row = 0; row < Number(count); row++) yield { description: `Row ${row}` };
}

const outcomes = await account.items.createMany(rows(), { journal: fileJournal(path), atOnce: 8 });
console.log(JSON.stringify(Array.from(outcomes, (/** @type {{ status: string }} */ { status }) => status)));
