export type { Fetch } from "./attempt.js";
export { originOf } from "./origin.js";
export type { ApiAnswer, ApiRequest, Method } from "./request.js";
export { Road, type RoadOptions, type TokenSource } from "./road.js";
