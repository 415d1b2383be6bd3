import { NEVER, of, Subject, throwError, timer } from 'rxjs';
import { BadConfigError, CompositeSubscription, type ShutdownReport } from '#streams';
import { later, reportsOf, worldTree } from './world-tree';

const REASON = { code: 'shutdown', source: 'SIGTERM' };

/** All counts of a report in one row. */
const counts = (report: ShutdownReport | undefined): string =>
  (['closed', 'drained', 'forced', 'abandoned', 'errors'] as const)
    .map((fate) => `${fate} ${report?.[fate].count ?? 'none'}`)
    .join(', ');

describe('CompositeSubscription.shutdown', () => {
  it('closes the last opened first, children before leaves', () => {
    const { root, seen, note } = worldTree();
    root.add('leaf 1', note('leaf 1'));
    root.child('child 1').add('x', note('child 1'));
    root.child('child 2').add('x', note('child 2'));
    root.add('leaf 2', note('leaf 2'));
    void root.shutdown(REASON, { graceMs: 100 });
    expect(seen).toEqual(['child 2', 'child 1', 'leaf 2', 'leaf 1']);
    expect(root.state).toBe('closed');
  });

  it('shuts a child fully before it turns to the one opened before it', () => {
    const { root, world, seen, note, slow } = worldTree();
    root.child('database').add('pool', note('pool'));
    const http = root.child('http');
    void http.run('request', () => timer(30, world.scheduler));
    http.add('server', slow('server', 20));
    const reports = reportsOf(root.shutdown(REASON, { graceMs: 100 }));
    world.advance(49);
    expect(seen).toEqual([]);
    world.advance(1);
    expect(seen).toEqual(['server', 'pool']);
    expect(counts(reports[0])).toBe('closed 5, drained 1, forced 0, abandoned 0, errors 0');
    expect(reports[0]).toMatchObject({ path: 'app', reason: REASON, ms: 50 });
    expect(reports[0]?.drained.paths).toEqual(['app/http/request']);
  });

  it('shuts members of a parallel node at the same time', () => {
    const { root, world, seen, slow } = worldTree({ order: 'parallel' });
    for (const name of ['a', 'b', 'c']) root.child(name).add('x', slow(name, 20));
    root.add('d', slow('d', 20));
    root.add('e', slow('e', 20));
    const reports = reportsOf(root.shutdown(REASON, { graceMs: 100 }));
    world.advance(40);
    expect(seen).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(reports[0]?.ms).toBe(40);
  });

  it('awaits async leaves one after the other in lifo order', () => {
    const { root, world, seen, note, slow } = worldTree();
    root.add('first', note('first'));
    root.add('second', slow('second', 20));
    void root.shutdown(REASON, { graceMs: 100 });
    world.advance(19);
    expect(seen).toEqual([]);
    world.advance(1);
    expect(seen).toEqual(['second', 'first']);
  });

  it('settles by grace and closeMs when nothing else does', () => {
    const { root, world, seen, note } = worldTree({ closeMs: 50 });
    root.add('healthy', note('healthy'));
    root.add('hanging', () => later(world, Infinity, note('never')));
    void root.run('deaf', () => later(world, Infinity, note('never')));
    void root.child('child').run('deaf too', () => later(world, Infinity, note('never')));
    const reports = reportsOf(root.shutdown(REASON, { graceMs: 100 }));
    world.advance(149);
    expect(reports).toEqual([]);
    expect(seen).toEqual(['healthy']);
    world.advance(1);
    expect(counts(reports[0])).toBe('closed 3, drained 0, forced 0, abandoned 3, errors 0');
    expect(reports[0]?.abandoned.paths).toEqual(['app/hanging', 'app/deaf', 'app/child/deaf too']);
    expect(reports[0]?.ms).toBe(150);
  });

  it('tells work cut at the deadline from work that finished, and from work that did not settle', () => {
    const { root, world, note } = worldTree();
    void root.run('quick', () => timer(10, world.scheduler));
    void root.run('endless', () => NEVER);
    void root.run('slow to hear', (signal) =>
      later(world, 120, () => {
        expect(signal.aborted).toBe(true);
      }),
    );
    void root.run('deaf', () => later(world, Infinity, note('never')));
    const reports = reportsOf(root.shutdown(REASON, { graceMs: 100 }));
    world.advance(2_100);
    expect(reports[0]).toMatchObject({
      drained: { count: 1, paths: ['app/quick'] },
      forced: { count: 2, paths: ['app/endless', 'app/slow to hear'] },
      abandoned: { count: 1, paths: ['app/deaf'] },
    });
  });

  it("holds a child's deadline to its parent's", () => {
    const { root, world } = worldTree({ closeMs: 10 });
    void root.child('patient', { drainMs: 60_000, closeMs: 60_000 }).run('work', () => NEVER);
    const reports = reportsOf(root.shutdown(REASON, { graceMs: 100 }));
    world.advance(110);
    expect(reports[0]?.forced.paths).toEqual(['app/patient/work']);
    expect(reports[0]?.ms).toBe(100);
  });

  it("ends a child's drain after its own drainMs and goes on", () => {
    const { root, world, seen, note } = worldTree();
    root.child('database').add('pool', note('pool'));
    void root.child('http', { drainMs: 20 }).run('request', () => NEVER);
    void root.shutdown(REASON, { graceMs: 100 });
    world.advance(20);
    expect(seen).toEqual(['pool']);
  });

  it('keeps the order for half of closeMs, then closes the rest at once', () => {
    const { root, world, seen, note, slow } = worldTree({ closeMs: 100 });
    root.add('a', slow('a', 40));
    root.add('b', note('b'));
    root.add('hanging', () => later(world, Infinity, note('never')));
    const reports = reportsOf(root.shutdown(REASON, { graceMs: 0 }));
    world.advance(49);
    expect(seen).toEqual([]);
    world.advance(1);
    expect(seen).toEqual(['b']);
    world.advance(50);
    expect(seen).toEqual(['b', 'a']);
    expect(counts(reports[0])).toBe('closed 3, drained 0, forced 0, abandoned 1, errors 0');
  });

  it('aborts the signal with the reason when it closes, not while it drains', () => {
    const { root, world } = worldTree();
    const signals = [root.signal, root.child('child').signal];
    void root.run('work', () => timer(10, world.scheduler));
    void root.shutdown(REASON, { graceMs: 100 });
    expect(root.signal.aborted).toBe(false);
    world.advance(10);
    expect(signals).toMatchObject([
      { aborted: true, reason: REASON },
      { aborted: true, reason: REASON },
    ]);
    expect(root.signal).toBe(signals[0]);
  });

  it('runs every teardown even if others throw, and reports the errors', () => {
    const { root, seen, note } = worldTree();
    const broken = new Error('broken');
    root.add('a', note('a'));
    root.add('b', () => {
      throw broken;
    });
    root.child('child').subscribe('c', throwingAtEnd(), { error: note('error') });
    root.add('d', () => Promise.reject(broken));
    const reports = reportsOf(root.shutdown(REASON, { graceMs: 0 }));
    return Promise.resolve().then(() => {
      expect(seen).toEqual(['a']);
      expect(reports[0]?.errors).toMatchObject({
        count: 3,
        paths: ['app/child/c', 'app/d', 'app/b'],
      });
      expect(reports[0]?.errors.errors[1]).toEqual({ path: 'app/d', error: broken });
      expect(reports[0]?.closed.count).toBe(6);
    });
  });

  it('starts when called, and tells whoever asks later', () => {
    const { root, seen, note } = worldTree();
    root.add('a', note('a'));
    const report$ = root.shutdown(REASON, { graceMs: 0 });
    expect(seen).toEqual(['a']);
    expect(reportsOf(report$)).toHaveLength(1);
    expect(reportsOf(report$)).toEqual(reportsOf(root.shutdown(REASON, { graceMs: 0 })));
  });

  it('joins a second call to the first, keeping the reason and the earlier deadline', () => {
    const { root, world } = worldTree();
    void root.child('child').run('work', () => NEVER);
    const first = reportsOf(root.shutdown(REASON, { graceMs: 1_000 }));
    world.advance(10);
    const second = reportsOf(root.shutdown({ code: 'again' }, { graceMs: 5 }));
    world.advance(5);
    expect(second).toEqual(first);
    expect(second[0]).toMatchObject({ reason: REASON, ms: 15 });
  });

  it('brings the deadline of a child that was already shutting forward', () => {
    const { root, world } = worldTree();
    const child = root.child('child');
    void child.run('work', () => NEVER);
    const ofChild = reportsOf(child.close({ code: 'kicked' }, { graceMs: 60_000 }));
    const ofRoot = reportsOf(root.shutdown(REASON, { graceMs: 100 }));
    world.advance(100);
    expect(ofChild[0]).toMatchObject({ reason: { code: 'kicked' }, ms: 100 });
    expect(ofRoot[0]?.forced.paths).toEqual(['app/child/work']);
  });

  it('names what blocks it', () => {
    const { root, world, slow } = worldTree();
    void root.run('idle', () => of(1));
    expect(root.blocking()).toEqual([]);
    root.child('a').add('x', slow('x', 10));
    void root.child('b').run('work', () => timer(10, world.scheduler));
    void root.run('later', () => timer(15, world.scheduler));
    void root.shutdown(REASON, { graceMs: 100 });
    expect(root.blocking()).toEqual(['app/later', 'app/b/work']);
    world.advance(10);
    expect(root.blocking()).toEqual(['app/later', 'app/a/x']);
    world.advance(10);
    expect(root.blocking()).toEqual([]);
  });

  it('names no more than a hundred of those that block it, and only what has begun', () => {
    const { root } = worldTree({ order: 'parallel' });
    const quiet = (): void => undefined;
    for (const name of ['a', 'b']) {
      const child = root.child(name, { order: 'parallel' });
      child.add('idle', quiet);
      for (let n = 0; n < 120; n += 1) child.run('work', () => NEVER).subscribe({ error: quiet });
    }
    void root.shutdown(REASON, { graceMs: 10 });
    const blocking = root.blocking();
    expect(blocking).toHaveLength(100);
    expect([blocking[0], blocking[99]]).toEqual(['app/a/work', 'app/a/work#100']);
    void root.close(REASON);
  });

  it('names a hundred of those that block it, or ended alike', () => {
    const { root, world } = worldTree({ order: 'parallel' });
    for (let n = 0; n < 150; n += 1) {
      void root
        .child('child')
        .run('work', () => (n < 120 ? NEVER : throwError(() => new Error('x'))));
      void root.run('work', () => NEVER);
    }
    const reports = reportsOf(root.shutdown(REASON, { graceMs: 10 }));
    expect(root.blocking()).toHaveLength(100);
    world.advance(10);
    expect(counts(reports[0])).toBe('closed 151, drained 0, forced 270, abandoned 0, errors 30');
    expect(reports[0]?.closed.paths).toHaveLength(100);
    expect(reports[0]?.forced.paths).toHaveLength(100);
  });

  it('ends at its deadline even if the clock is set back meanwhile', () => {
    let offset = 0;
    const { world } = worldTreeClosed();
    const scheduler = {
      now: () => world.now() + offset,
      schedule: world.scheduler.schedule.bind(world.scheduler),
    };
    const root = new CompositeSubscription('app', { scheduler, yieldToLoop: world.yieldToLoop });
    void root.run('work', () => NEVER);
    const reports = reportsOf(root.shutdown(REASON, { graceMs: 100 }));
    offset = -3_600_000;
    world.advance(100);
    expect(reports[0]?.forced.count).toBe(1);
  });

  it.each([-1, Infinity, NaN, 0.5])('refuses a grace of %s ms', (graceMs) => {
    const { root } = worldTree();
    expect(() => root.shutdown(REASON, { graceMs })).toThrow(BadConfigError);
    void root.close(REASON);
  });
});

/** A source whose unsubscription throws. */
function throwingAtEnd(): Subject<never> {
  const source$ = new Subject<never>();
  return Object.assign(source$, {
    subscribe: () => ({
      closed: false,
      unsubscribe: () => {
        throw new Error('at the end');
      },
    }),
  });
}

/** Only its world is wanted. */
function worldTreeClosed(): ReturnType<typeof worldTree> {
  const tree = worldTree();
  void tree.root.close(REASON);
  return tree;
}
