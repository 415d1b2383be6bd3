import { NEVER, throwError } from 'rxjs';
import { CompositeSubscription, type ScopeOptions } from '#streams';
import { reportsOf } from './world-tree';

const REASON = { code: 'shutdown' };

interface Loop {
  readonly root: CompositeSubscription;
  /** Lets time pass within a teardown. */
  readonly take: (ms: number) => void;
  /** Counts what is done in the slice that runs. */
  readonly count: () => void;
  /** Runs the turns that were asked for; how much was done in each slice, the call's own first. */
  readonly slices: () => readonly number[];
}

/** An event loop by hand: a turn is run when the one before it has returned. */
function loop(options?: ScopeOptions): Loop {
  let now = 0;
  const turns: (() => void)[] = [];
  const slices = [0];
  const env = {
    yieldToLoop: (resume: () => void) => void turns.push(resume),
    now: () => now,
  };
  return {
    root: new CompositeSubscription('app', env, options),
    take: (ms) => {
      now += ms;
    },
    count: () => {
      slices.push((slices.pop() ?? 0) + 1);
    },
    slices: () => {
      for (let turn = turns.shift(); turn !== undefined; turn = turns.shift()) {
        slices.push(0);
        turn();
      }
      return slices;
    },
  };
}

describe('CompositeSubscription in slices', () => {
  it.each(['lifo', 'parallel'] as const)('closes 250 leaves at a time, %s', (order) => {
    const { root, count, slices } = loop({ order });
    for (let n = 0; n < 1_001; n += 1) root.leaf(`leaf ${n}`, count);
    const reports = reportsOf(root.shutdown(REASON, { graceMs: 1_000 }));
    expect(reports).toEqual([]);
    expect(slices()).toEqual([250, 250, 250, 250, 1]);
    expect(root.state).toBe('closed');
  });

  it.each(['lifo', 'parallel'] as const)('closes no more with their leaves, %s', (order) => {
    const { root, count, slices } = loop({ order });
    for (let n = 0; n < 1_000; n += 1) root.child(`child ${n}`).add('x', count);
    void root.shutdown(REASON, { graceMs: 1_000 });
    expect(slices()).toEqual(new Array(8).fill(125));
  });

  it('yields after 5 ms, and tells how long it held the loop', () => {
    const { root, count, take, slices } = loop({ order: 'parallel' });
    for (let n = 0; n < 12; n += 1) {
      root.leaf(`leaf ${n}`, () => {
        count();
        take(n === 11 ? 70 : 2);
      });
    }
    const reports = reportsOf(root.shutdown(REASON, { graceMs: 1_000 }));
    expect(slices()).toEqual([3, 3, 3, 3]);
    expect(reports).toMatchObject([{ longestSliceMs: 74 }]);
  });

  it('closes siblings 250 at a time, and lets them close what they hold', () => {
    const { root, count, slices } = loop({ onError: 'close-siblings' });
    for (let n = 0; n < 1_000; n += 1) root.child(`child ${n}`);
    for (let n = 0; n < 600; n += 1) root.leaf(`leaf ${n}`, count);
    root
      .child('big')
      .run('work', () => NEVER)
      .subscribe({ error: count });
    void root.run('bad', () => throwError(() => new Error('broken')));
    expect(root.snapshot().children).toHaveLength(752);
    expect(slices()).toEqual([1, 0, 0, 0, 248, 250, 102]);
    expect(root.snapshot()).toMatchObject({ state: 'open', open: 0 });
    void root.close(REASON);
    slices();
  });

  it('shares its slices between nodes that close at one time', () => {
    const { root, count, slices } = loop({ order: 'parallel' });
    for (const name of ['a', 'b']) {
      const child = root.child(name);
      for (let n = 0; n < 600; n += 1) child.leaf(`leaf ${n}`, count);
    }
    void root.shutdown(REASON, { graceMs: 1_000 });
    expect(slices().every((n) => n <= 250)).toBe(true);
    expect(slices().reduce((sum, n) => sum + n)).toBe(1_200);
    expect(root.state).toBe('closed');
  });

  it('cuts and abandons work in slices too', () => {
    const { root, count, slices } = loop({ closeMs: 0 });
    for (let n = 0; n < 600; n += 1) {
      root
        .run('work', () => ({ then: () => undefined }) as unknown as PromiseLike<void>)
        .subscribe({ error: count });
    }
    void root.close(REASON);
    expect(slices().filter((n) => n > 250)).toEqual([]);
    expect(slices().reduce((sum, n) => sum + n)).toBe(600);
  });

  it('keeps the stack flat when every member is a slice and the loop turns at once', () => {
    let now = 0;
    const env = {
      yieldToLoop: (resume: () => void) => {
        resume();
      },
      now: () => (now += 5),
    };
    const root = new CompositeSubscription('app', env);
    for (let n = 0; n < 20_000; n += 1) root.leaf(`leaf ${n}`, () => undefined);
    expect(reportsOf(root.shutdown(REASON, { graceMs: 1_000 }))[0]?.closed.count).toBe(20_001);
  });

  it('ends 100,000 nodes without holding the loop for more than 250', () => {
    const { root, count, slices } = loop({ order: 'parallel' });
    for (let n = 0; n < 100_000; n += 1) root.child(`child ${n}`).add('x', count);
    void root.shutdown(REASON, { graceMs: 1_000 });
    expect(Math.max(...slices())).toBe(125);
    expect(root.snapshot()).toMatchObject({ state: 'closed', open: 0, closed: 100_000 });
  });
});
