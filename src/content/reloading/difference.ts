import { isSame } from './is-same';

/** What became of the entries of a map, by key. */
export interface Difference<TId> {
  readonly gone: readonly TId[];
  readonly added: readonly TId[];
  readonly changed: readonly TId[];
}

/** What is gone and changed in the order of `before`, what is added in that of `after`. */
export function differenceOf<TId, TValue>(
  before: ReadonlyMap<TId, TValue>,
  after: ReadonlyMap<TId, TValue>,
): Difference<TId> {
  const ids = [...before.keys()];
  return {
    gone: ids.filter((id) => !after.has(id)),
    added: [...after.keys()].filter((id) => !before.has(id)),
    changed: ids.filter((id) => after.has(id) && !isSame(before.get(id), after.get(id))),
  };
}

export const isNothing = ({ gone, added, changed }: Difference<unknown>): boolean =>
  gone.length + added.length + changed.length === 0;
