/** The work that a stop waits for. */
export class UnderWay {
  readonly #running = new Set<Promise<unknown>>();

  /** Gives back the same work, watched until it has ended. */
  track<T>(work: Promise<T>): Promise<T> {
    this.#running.add(work);
    const forget = (): void => void this.#running.delete(work);
    work.then(forget, forget);
    return work;
  }

  /** Resolves when nothing is under way any more, what began meanwhile included, or when the time is up. */
  async drain(limitMs: number): Promise<void> {
    const timeUp = AbortSignal.timeout(limitMs);
    const aborted = new Promise((resolve) => timeUp.addEventListener("abort", resolve, { once: true }));
    while (this.#running.size > 0 && !timeUp.aborted) {
      await Promise.race([Promise.allSettled(this.#running), aborted]);
    }
  }
}
