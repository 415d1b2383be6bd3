import { Subject, Subscription } from 'rxjs';
import { CompositeSubscription, type ScopeOptions } from '#streams';

/** Opens so many members; what it gives back ends them and calls back. */
export type Contender = (members: number) => (done: () => void) => void;

type Order = NonNullable<ScopeOptions['order']>;

const ignore = (): void => undefined;

/** Ours: what each member is. */
const open: Record<string, (node: CompositeSubscription, source$: Subject<void>) => void> = {
  leaves: (node) => {
    node.leaf('leaf', ignore);
  },
  nodes: (node) => {
    node.child('node').add('socket', ignore);
  },
  subscriptions: (node, source$) => {
    node.subscribe('subscription', source$, { error: ignore });
  },
};

const ours =
  (kind: string, order: Order): Contender =>
  (members) => {
    const env = {
      yieldToLoop: (resume: () => void) => setImmediate(resume),
      now: () => performance.now(),
    };
    const root = new CompositeSubscription('app', env, { order });
    const source$ = new Subject<void>();
    for (let n = 0; n < members; n += 1) open[kind]?.(root, source$);
    return (done) => {
      root.shutdown({ code: 'shutdown' }, { graceMs: 60_000 }).subscribe({
        next: ({ abandoned, closed }) => {
          if (abandoned.count > 0 || closed.count <= members)
            throw new Error('not all have closed');
        },
        error: ignore,
        complete: done,
      });
    };
  };

/** Theirs: members of one Subscription. */
const theirs =
  (member: (source$: Subject<void>) => Subscription): Contender =>
  (members) => {
    const root = new Subscription();
    const source$ = new Subject<void>();
    for (let n = 0; n < members; n += 1) root.add(member(source$));
    return (done) => {
      root.unsubscribe();
      done();
    };
  };

export const CONTENDERS: Readonly<Record<string, Contender>> = {
  'rxjs, teardowns': theirs(() => new Subscription(ignore)),
  'rxjs, subscriptions': theirs((source$) => source$.subscribe()),
  'leaves, lifo': ours('leaves', 'lifo'),
  'leaves, parallel': ours('leaves', 'parallel'),
  'nodes, lifo': ours('nodes', 'lifo'),
  'nodes, parallel': ours('nodes', 'parallel'),
  'subscriptions, lifo': ours('subscriptions', 'lifo'),
  'subscriptions, parallel': ours('subscriptions', 'parallel'),
};
