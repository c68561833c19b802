/**
 * A clock that jumps to the next sleeper whenever nothing else is left to do: hours pass in seconds.
 *
 * @implements {Required<import("lightspeed-pos").Clock>}
 */
export class VirtualClock {
  #now = 0;
  /** @type {{ until: number, wake: () => void }[]} */
  #sleepers = [];
  #isJumping = false;

  now() {
    return this.#now;
  }

  /**
   * @param {number} ms
   * @param {AbortSignal} [signal]
   * @returns {Promise<void>}
   */
  sleep(ms, signal) {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const onAbort = () => {
        this.#sleepers.splice(this.#sleepers.indexOf(sleeper), 1);
        reject(signal?.reason);
      };
      const wake = () => {
        signal?.removeEventListener("abort", onAbort);
        resolve();
      };
      const sleeper = { until: this.#now + Math.max(0, ms), wake };
      signal?.addEventListener("abort", onAbort, { once: true });
      const later = this.#sleepers.findIndex(({ until }) => until > sleeper.until);
      this.#sleepers.splice(later < 0 ? this.#sleepers.length : later, 0, sleeper);
      this.#jump();
    });
  }

  #jump() {
    if (this.#isJumping) return;
    this.#isJumping = true;
    setImmediate(() => {
      this.#isJumping = false;
      const first = this.#sleepers.shift();
      if (!first) return;
      this.#now = first.until;
      first.wake();
      this.#jump();
    });
  }
}
