import {
  type CompositeSubscription,
  type OnError,
  type RemovableLeaf,
  type Supervised,
  type SupervisionState,
} from '#streams';

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const holds = <T extends true>(): T | undefined => undefined;

holds<Same<OnError, 'isolate' | 'close-siblings' | 'escalate'>>();
holds<Same<SupervisionState['kind'], 'running' | 'closing' | 'waiting' | 'escalated' | 'ended'>>();
// Each state has its own fields.
holds<Same<keyof Extract<SupervisionState, { kind: 'running' }>, 'kind' | 'since' | Past>>();
holds<
  Same<keyof Extract<SupervisionState, { kind: 'waiting' }>, 'kind' | 'failure' | 'until' | Past>
>();
holds<Same<keyof Extract<SupervisionState, { kind: 'ended' }>, 'kind' | 'reason' | Past>>();
type Past = 'restarts' | 'recent';

declare const scope: CompositeSubscription<'shutdown' | 'kicked'>;
declare const random: () => number;
const restart = { max: 1, perMs: 1_000, backoff: { random } };

// The codes of the tree are those of its runs, of what is supervised, and of its leaves.
export const feed: Supervised<'shutdown' | 'kicked'> = scope.supervise(
  'feed',
  (run: CompositeSubscription<'shutdown' | 'kicked'>) => void run.close({ code: 'kicked' }),
  { restart, onError: 'close-siblings', drainMs: 1 },
);
void feed.close({ code: 'error' });
// @ts-expect-error no such code
void feed.close({ code: 'bored' });
// @ts-expect-error no such code
void scope.supervise('feed', (run) => void run.close({ code: 'bored' }), { restart });
// @ts-expect-error nothing is started again without limits
void scope.supervise('feed', () => undefined, {});
// @ts-expect-error a backoff needs chance
void scope.supervise('feed', () => undefined, { restart: { max: 1, perMs: 1, backoff: {} } });
// @ts-expect-error no such answer
void scope.child('child', { onError: 'ignore' });

declare const leaf: RemovableLeaf;
holds<Same<typeof leaf.signal, AbortSignal>>();
// @ts-expect-error nobody sets it
leaf.signal = new AbortController().signal;
// @ts-expect-error a state is read-only
feed.state.restarts = 1;
