import { CompositeSubscription } from '#streams';
import { virtualWorld, type VirtualWorld } from '#streams/testing';

/** A tree whose event loop once loses a turn: its shutdown never comes back, and leaves children open under it. */
export interface LosingTree {
  readonly world: VirtualWorld;
  readonly root: CompositeSubscription;
  /** One of the children that are left open. */
  readonly left: CompositeSubscription;
  readonly seen: string[];
  /** The lost turns come after all, and everything is shut. */
  readonly recover: () => void;
}

/** So many are closed in the one slice there is: with their leaves, two members each. */
const CLOSED = 125;

/** With so many children left open. */
export function losingTree(children: number): LosingTree {
  const world = virtualWorld();
  let isLosing = true;
  const lost: (() => void)[] = [];
  const root = new CompositeSubscription('app', {
    scheduler: world.scheduler,
    yieldToLoop: (resume) => {
      if (isLosing) lost.push(resume);
      else resume();
    },
  });
  const seen: string[] = [];
  const part = root.child('part', { order: 'parallel' });
  let left = part;
  for (let n = 0; n < CLOSED + children; n += 1) {
    left = part.child(`child ${n}`);
    left.add('x', () => {
      seen.push(`child ${n}`);
      if (n === CLOSED) throw new Error('in a teardown');
    });
  }
  void part.shutdown({ code: 'done' }, { graceMs: 0 });
  isLosing = false;
  seen.length = 0;
  const recover = (): void => {
    for (const resume of lost) resume();
    void root.close({ code: 'done' });
  };
  return { world, root, left, seen, recover };
}
