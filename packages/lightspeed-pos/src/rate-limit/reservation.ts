import type { RateHeaders } from "./headers.js";

/** How a request ended, as far as the limits care. */
export type Outcome =
  | { readonly type: "answered"; readonly headers: RateHeaders }
  | { readonly type: "refused"; readonly headers: RateHeaders }
  | { readonly type: "lost" }
  | { readonly type: "unused" };

/** A place for one request. The first of the four calls counts, later ones do nothing. */
export class Reservation {
  #settle: ((outcome: Outcome) => void) | undefined;

  constructor(settle: (outcome: Outcome) => void) {
    this.#settle = settle;
  }

  /** The server did what was asked, or said why not. */
  answered(headers: RateHeaders): void {
    this.#end({ type: "answered", headers });
  }

  /** The server refused the request for now (429): everybody waits as long as it says. */
  refused(headers: RateHeaders): void {
    this.#end({ type: "refused", headers });
  }

  /** No answer came, so the request may or may not have been counted. */
  lost(): void {
    this.#end({ type: "lost" });
  }

  /** Nothing was sent. */
  unused(): void {
    this.#end({ type: "unused" });
  }

  #end(outcome: Outcome): void {
    const settle = this.#settle;
    this.#settle = undefined;
    settle?.(outcome);
  }
}
