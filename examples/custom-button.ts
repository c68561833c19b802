// A server of your own that a custom button of the register leads to: it trusts a press only if Lightspeed signed it.
import { createSign, generateKeyPairSync } from "node:crypto";
import { CustomButtons } from "lightspeed-pos/custom-buttons";

// The keys are Lightspeed's, and fetched from there. Here a pair made on the spot stands in for them.
const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const { n = "", e = "" } = publicKey.export({ format: "jwk" });
const buttons = new CustomButtons({ origin: "https://app.example.com", keys: [{ kid: "demo", n, e }] });

const exp = Math.floor(Date.now() / 1000) + 60;
const query = `accountID=5&alg=RS256&exp=${exp}&kid=demo&saleID=119&type=sale`;
const signature = createSign("RSA-SHA256")
  .update(`https://app.example.com/press?${query}`)
  .sign(privateKey, "base64url");

// What a server finds in request.url.
const press = await buttons.verify(`/press?${query}&signature=${signature}`);
console.log(`${press.type} ${press.saleID} of account ${press.accountID}`);

const forged = `/press?${query.replace("saleID=119", "saleID=120")}&signature=${signature}`;
console.log(await buttons.verify(forged).catch((error: Error) => error.message));
