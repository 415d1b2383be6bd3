/** What a chunk belongs to; its owner's other fields do not matter here. */
interface HasBytes {
  readonly bytes: Uint8Array;
}

interface Join {
  readonly run: readonly HasBytes[];
  readonly joined: Uint8Array;
}

/** Makes one chunk of several; Node's `Buffer.concat`. */
export type Concat = (chunks: readonly Uint8Array[]) => Uint8Array;

/** Different runs that begin with the same chunk and are worth looking through. */
const MAX_VARIANTS = 8;

/**
 * Joins runs of chunks, the same run once: thousands who wait for the same broadcast share one buffer.
 *
 * Runs are the same when every chunk in them is the same object; first, last and number would not do, since a line in
 * the middle may be for one reader only.
 */
export class SharedJoins {
  readonly #byFirst = new Map<Uint8Array | undefined, Join[]>();
  #shared = 0;

  /** Joins that were spared. */
  get shared(): number {
    return this.#shared;
  }

  /** One chunk of the run's; a single one is given as it is. Nobody may write into the result. */
  join(run: readonly HasBytes[], concat: Concat): Uint8Array {
    const first = run[0]?.bytes;
    if (first !== undefined && run.length === 1) return first;
    const known = this.#variants(first);
    for (const join of known) {
      if (!isSameRun(join.run, run)) continue;
      this.#shared += 1;
      return join.joined;
    }
    const joined = concat(run.map((part) => part.bytes));
    if (known.length < MAX_VARIANTS) known.push({ run, joined });
    return joined;
  }

  clear(): void {
    this.#byFirst.clear();
  }

  #variants(first: Uint8Array | undefined): Join[] {
    let known = this.#byFirst.get(first);
    if (known === undefined) this.#byFirst.set(first, (known = []));
    return known;
  }
}

/** From the end, where runs of different readers differ first. */
function isSameRun(a: readonly HasBytes[], b: readonly HasBytes[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = a.length - 1; at >= 0; at -= 1) {
    if (a[at]?.bytes !== b[at]?.bytes) return false;
  }
  return true;
}
