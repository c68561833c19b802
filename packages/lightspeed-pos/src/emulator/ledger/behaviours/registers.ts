import type { BehaviourGroup } from "./group.js";

/** What is known of registers. */
export const registers: readonly BehaviourGroup[] = [
  {
    tests: "registers",
    resource: "Register",
    subject: "a register",
    documented: [
      "tells what should be in it, by way of paying",
      "is closed with a row for each way to pay, nothing counted yet",
      "is opened with what is in it, from which on payments count",
      "that there is not is a 404",
    ],
  },
];
