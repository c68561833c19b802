export { type AccessToken, tokenSource } from "./token.js";
