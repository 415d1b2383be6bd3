/**
 * Work in small pieces: whoever drives it takes a break when it likes between two of them. For whoever cannot wait there
 * is `inOneGo`.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** The result, after all steps without a break. */
export function inOneGo<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** `make` of each, one step each. */
export function* oneByOne<TFrom, TTo>(
  all: Iterable<TFrom>,
  make: (one: TFrom) => TTo,
): Steps<readonly TTo[]> {
  const made: TTo[] = [];
  for (const one of all) {
    made.push(make(one));
    yield;
  }
  return made;
}
