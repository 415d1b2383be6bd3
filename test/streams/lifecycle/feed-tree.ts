import { NEVER, Subject } from 'rxjs';
import {
  type CompositeSubscription,
  type Supervised,
  type SuperviseOptions,
  type SupervisionState,
} from '#streams';
import { worldTree, type WorldTree } from './world-tree';

export const broken = new Error('broken');
export const quiet = (): void => undefined;
export const breaking = (): never => {
  throw broken;
};
/** With half of the whole jitter: 50, 100, 200 ms. */
export const restart = { max: 3, perMs: 10_000, backoff: { random: (): number => 0.5 } };

/** A supervised part that subscribes to one source in each run. */
export interface Feed extends WorldTree {
  readonly feed: Supervised;
  /** The source of the newest run. */
  readonly source$: () => Subject<void>;
  readonly runs: CompositeSubscription[];
  readonly states: SupervisionState[];
  readonly fail: () => void;
}

export function feedOf(
  options: Partial<SuperviseOptions> = {},
  tree: WorldTree = worldTree(),
): Feed {
  const runs: CompositeSubscription[] = [];
  const sources: Subject<void>[] = [];
  const feed = tree.root.supervise(
    'feed',
    (run) => {
      runs.push(run);
      sources.push(new Subject());
      run.subscribe('lines', sources.at(-1) ?? NEVER, { error: quiet });
    },
    { restart, ...options },
  );
  const states: SupervisionState[] = [];
  feed.changes$.subscribe({
    next: (state) => states.push(state),
    error: breaking,
    complete: ended(tree),
  });
  const source$ = (): Subject<void> => sources.at(-1) ?? new Subject();
  const fail = (): void => {
    source$().error(broken);
  };
  return { ...tree, feed, runs, states, source$, fail };
}

const ended =
  ({ seen }: WorldTree) =>
  (): void => {
    seen.push('complete');
  };

export const kinds = ({ states }: Feed): string => states.map(({ kind }) => kind).join(' ');
