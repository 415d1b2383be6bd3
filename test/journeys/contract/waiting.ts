/** Looks that wait for something to be there; each is asked again at every sign. */
export class Waiting {
  readonly #looks = new Set<() => void>();

  sign(): void {
    for (const look of [...this.#looks]) look();
  }

  /** Rejects when it is not there in time, with what `tell` says. */
  async when<T>(find: () => T | undefined, tell: () => string): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        clearTimeout(limit);
        this.#looks.delete(look);
        resolve(found);
      };
      const limit = setTimeout(() => {
        this.#looks.delete(look);
        reject(new Error(`${find.toString()}: not within 15 s\n${tell()}`));
      }, 15_000);
      this.#looks.add(look);
      look();
    });
  }
}
