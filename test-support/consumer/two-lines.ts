import { Lightspeed } from "lightspeed-pos";
export const items = new Lightspeed({ accessToken: "token" }).account(1).items.all({ load: ["ItemShops"] });
