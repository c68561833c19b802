/** How well a behaviour is known. `absent`: the API does it, the emulator does not. */
export type BehaviourStatus = "documented" | "observed" | "assumed" | "absent";

/** What the emulator does with one subject; each sentence goes on from the subject. */
export interface BehaviourGroup {
  /** The file below test/emulator whose tests show it, each called as the sentence is. What is absent has none. */
  readonly tests?: string;
  /** The resource that it is about; what holds for all of them has none. */
  readonly resource?: string;
  readonly subject: string;
  /** Said by the API's documentation. */
  readonly documented?: readonly string[];
  /** Seen in answers of the real API that others recorded or quoted. */
  readonly observed?: readonly string[];
  /** The likeliest reading where neither tells. */
  readonly assumed?: readonly string[];
  /** Said or seen of the API, and not done here. */
  readonly absent?: readonly string[];
}
