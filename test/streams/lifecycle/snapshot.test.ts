import { NEVER, Subject } from 'rxjs';
import { CompositeSubscription } from '#streams';
import { virtualWorld } from '#streams/testing';
import { worldTree } from './world-tree';

const quiet = (): void => undefined;

describe('CompositeSubscription.snapshot', () => {
  it('shows the tree, its counts and its ages', () => {
    const { root, world } = worldTree();
    const values$ = new Subject<number>();
    root.subscribe('values', values$, { error: quiet });
    void root.run('work', () => NEVER);
    root.leaf('gone', quiet).close();
    world.advance(10);
    root.child('child').add('x', quiet);
    values$.next(1);
    values$.next(2);
    world.advance(5);
    expect(root.snapshot()).toEqual({
      path: 'app',
      state: 'open',
      ageMs: 15,
      open: 3,
      opened: 4,
      closed: 1,
      values: 2,
      lastValueAgeMs: 5,
      inFlight: 1,
      errors: 0,
      supervision: null,
      leaves: ['values', 'work'],
      children: [
        {
          path: 'app/child',
          state: 'open',
          ageMs: 5,
          open: 1,
          opened: 1,
          closed: 0,
          values: 0,
          lastValueAgeMs: null,
          inFlight: 0,
          errors: 0,
          supervision: null,
          leaves: ['x'],
          children: [],
        },
      ],
    });
    void root.close({ code: 'done' });
    expect(root.snapshot()).toMatchObject({ state: 'closed', open: 0, opened: 4, closed: 4 });
  });

  it('names a hundred leaves', () => {
    const { root } = worldTree();
    for (let n = 0; n < 150; n += 1) root.leaf('leaf', quiet);
    expect(root.snapshot()).toMatchObject({ open: 150, leaves: { length: 100 } });
    void root.close({ code: 'done' });
  });

  it('goes by the default scheduler when none is given', () => {
    const { yieldToLoop } = virtualWorld();
    const root = new CompositeSubscription('app', { yieldToLoop });
    expect(root.snapshot().ageMs).toBeGreaterThanOrEqual(0);
    void root.close({ code: 'done' });
  });
});
