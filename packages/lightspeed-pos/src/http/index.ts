export { attempt, type Fetch, type RawAnswer } from "./attempt.js";
export { type ClientEvents, EventHub, type EventName, type Listener } from "./events.js";
export { type Logger, logTo } from "./logging.js";
export { originOf } from "./origin.js";
export { type ApiAnswer, type ApiRequest, beforeSend, type Method, type SendHook } from "./request.js";
export { isSafeToRepeat, leavesOutcomeOpen, mayBeTooHeavy } from "./retry.js";
export { Road, type RoadOptions, type TokenSource } from "./road.js";
