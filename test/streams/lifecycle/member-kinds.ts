import { NEVER, Subject } from 'rxjs';
import { type CompositeSubscription, type Leaf } from '#streams';
import { type VirtualWorld } from '#streams/testing';

/** Calls back once, at once if it has happened. */
type On = (listener: () => void) => void;

function happening(): { readonly on: On; readonly happen: () => void } {
  const listeners: (() => void)[] = [];
  let hasHappened = false;
  return {
    on: (listener) => {
      if (hasHappened) listener();
      else listeners.push(listener);
    },
    happen: () => {
      hasHappened = true;
      for (const listener of listeners.splice(0)) listener();
    },
  };
}

function after(world: VirtualWorld, ms: number): On {
  const { on, happen } = happening();
  if (ms !== Infinity) world.scheduler.schedule(happen, ms);
  return on;
}

/** A promise whose settling, unlike that of real ones, is moved by virtual time. */
const promise = (on: On, error?: Error): PromiseLike<never> =>
  ({
    then: (fulfilled: () => void, rejected: (error: Error) => void) => {
      const handled = happening();
      on(() => {
        if (error === undefined) fulfilled();
        else rejected(error);
        handled.happen();
      });
      return promise(handled.on);
    },
  }) as PromiseLike<never>;

/** What a member needs to misbehave. */
export interface Stage {
  readonly node: CompositeSubscription;
  readonly root: CompositeSubscription;
  readonly world: VirtualWorld;
  /** The leaves of its node, itself among them. */
  readonly leaves: Leaf[];
}

const broken = (): Error => new Error('broken');
const breaking = (): never => {
  throw broken();
};
const REASON = { code: 'again' };
const throwingAtEnd = (): Subject<never> =>
  Object.assign(new Subject<never>(), { subscribe: () => ({ unsubscribe: breaking }) });

/** How members end: those that are torn down, and work. `ms` is how long the timed ones take. */
export const TEARDOWNS = {
  fine: () => undefined,
  throws: breaking,
  settles: ({ world }: Stage, ms: number) => promise(after(world, ms)),
  rejects: ({ world }: Stage, ms: number) => promise(after(world, ms), broken()),
  hangs: ({ world }: Stage) => promise(after(world, Infinity)),
  'closes itself': ({ leaves }: Stage, _ms: number, at: number) => leaves[at]?.close(),
  'closes its siblings': ({ leaves }: Stage) => {
    for (const leaf of leaves) leaf.close();
  },
  'closes its node': ({ node }: Stage) => void node.close(REASON),
  'closes the root': ({ root }: Stage) => void root.close(REASON),
} as const;

export const WORK = {
  finishes: ({ world }: Stage, ms: number) => promise(after(world, ms)),
  fails: ({ world }: Stage, ms: number) => promise(after(world, ms), broken()),
  hears: (_stage: Stage, _ms: number, signal: AbortSignal) =>
    promise((listener) => {
      signal.addEventListener('abort', listener, { once: true });
    }),
  'hears slowly': ({ world }: Stage, ms: number, signal: AbortSignal) =>
    promise((listener) => {
      signal.addEventListener('abort', () => {
        after(world, ms)(listener);
      });
    }),
  ignores: ({ world }: Stage) => promise(after(world, Infinity)),
  endless: () => NEVER,
  'throws when cut': throwingAtEnd,
} as const;

export type Kind = keyof typeof TEARDOWNS | keyof typeof WORK | 'throws when unsubscribed';

/** Puts a member of that kind on its stage. */
export function play(stage: Stage, name: string, { kind, ms }: { kind: Kind; ms: number }): void {
  const { node, leaves } = stage;
  if (kind === 'throws when unsubscribed') {
    leaves.push(node.subscribe(name, throwingAtEnd(), { error: breaking }));
  } else if (kind in WORK) {
    const work = WORK[kind as keyof typeof WORK];
    void node.run(name, (signal) => work(stage, ms, signal));
  } else {
    const teardown = TEARDOWNS[kind as keyof typeof TEARDOWNS];
    const at = leaves.length;
    leaves.push(node.add(name, () => teardown(stage, ms, at)));
  }
}
