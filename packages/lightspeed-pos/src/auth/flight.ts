interface Work<T> {
  readonly result: Promise<T>;
  readonly stop: AbortController;
  waiting: number;
}

/** Work that many callers wait for and that is done once. When the last of them gives up waiting, it is stopped. */
export class Flight<T> {
  #current: Work<T> | undefined;

  /** Waits for the work that is under way, or starts it. */
  async join(work: (stop: AbortSignal) => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    signal?.throwIfAborted();
    const current = this.#current ?? this.#start(work);
    current.waiting += 1;
    try {
      return await untilAborted(current.result, signal);
    } finally {
      current.waiting -= 1;
      if (current.waiting === 0) this.#stop(current, signal?.reason);
    }
  }

  #start(work: (stop: AbortSignal) => Promise<T>): Work<T> {
    const stop = new AbortController();
    const started = { result: work(stop.signal), stop, waiting: 0 };
    this.#current = started;
    const end = () => this.#forget(started);
    started.result.then(end, end);
    return started;
  }

  #stop(work: Work<T>, reason: unknown): void {
    this.#forget(work);
    work.stop.abort(reason);
  }

  #forget(work: Work<T>): void {
    if (this.#current === work) this.#current = undefined;
  }
}

async function untilAborted<T>(result: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return result;
  let onAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
  });
  try {
    return await Promise.race([result, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
