export { Chaos, type EmulatorChaos } from "./chaos.js";
export { checkedRule } from "./check.js";
export { inflict, type Victim } from "./inflict.js";
export type { ActiveRule, Aim, ChaosRule, Fault, FaultName, Moment, StruckFault } from "./rule.js";
