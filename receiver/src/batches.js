// Group commit: what comes in while one batch is being written goes together into the next.

/** The store can't take anything now; the sender shall try again with the same key. */
export class Busy extends Error {
  /** @param {unknown} [cause] */
  constructor(message, cause) {
    super(message, { cause });
    this.name = 'Busy';
  }
}

const MOST_AT_ONCE = 500;

/** @template Item, Result */
export class Batches {
  #write;
  #most;
  #waiting = [];
  /** @type {Promise<void> | undefined} */
  #writing;

  /**
   * @param {(items: Item[]) => Promise<Result[]>} write  Writes all of them or none.
   * @param {number} most  So many may wait; any more are told to come again.
   */
  constructor(write, most = 5000) {
    this.#write = write;
    this.#most = most;
  }

  /** @param {Item} item @returns {Promise<Result>} */
  add(item) {
    if (this.#waiting.length >= this.#most)
      return Promise.reject(new Busy('Too many answers are waiting to be stored.'));
    const { promise, resolve, reject } = Promise.withResolvers();
    this.#waiting.push({ item, resolve, reject });
    this.#writing ??= this.#run();
    return promise;
  }

  /** Resolves when nothing waits any more. */
  async done() {
    await this.#writing;
  }

  async #run() {
    while (this.#waiting.length) {
      // Whatever has arrived by now is read before the next batch is closed.
      await new Promise((resolve) => setImmediate(resolve));
      const batch = this.#waiting.splice(0, MOST_AT_ONCE);
      try {
        const results = await this.#write(batch.map(({ item }) => item));
        batch.forEach(({ resolve }, index) => resolve(results[index]));
      } catch (error) {
        batch.forEach(({ reject }) => reject(new Busy('The answer could not be stored.', error)));
      }
    }
    this.#writing = undefined;
  }
}
