import { type Steps } from '../steps';
import { isSame } from './is-same';

/** What became of the entries of a map, by key. */
export interface Difference<TId> {
  readonly gone: readonly TId[];
  readonly added: readonly TId[];
  readonly changed: readonly TId[];
}

/** What is gone and changed in the order of `before`, what is added in that of `after`; one entry a step. */
export function* differenceOf<TId, TValue>(
  before: ReadonlyMap<TId, TValue>,
  after: ReadonlyMap<TId, TValue>,
): Steps<Difference<TId>> {
  const gone: TId[] = [];
  const changed: TId[] = [];
  for (const [id, value] of before) {
    if (!after.has(id)) gone.push(id);
    else if (!isSame(value, after.get(id))) changed.push(id);
    yield;
  }
  return { gone, added: [...after.keys()].filter((id) => !before.has(id)), changed };
}

export const isNothing = ({ gone, added, changed }: Difference<unknown>): boolean =>
  gone.length + added.length + changed.length === 0;
