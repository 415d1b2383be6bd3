/** What a test file has opened, to be closed again in the opposite order: all of it, whatever fails. */
export class Opened {
  readonly #closing: (() => unknown)[] = [];

  /** The thing itself, after noting how it is closed. */
  add<T>(thing: T, close: (thing: T) => unknown): T {
    this.#closing.push(() => close(thing));
    return thing;
  }

  /** Rejects with the failures, after all of it was tried. */
  async closeAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const close of this.#closing.splice(0).toReversed()) {
      try {
        await close();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, 'not everything could be closed');
  }
}
