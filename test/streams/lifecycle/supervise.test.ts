import { NEVER, throwError } from 'rxjs';
import { breaking, broken, feedOf, kinds, quiet, restart } from './feed-tree';
import { later, reportsOf, worldTree } from './world-tree';

const DONE = { code: 'done' };

describe('CompositeSubscription.supervise', () => {
  it('starts a run at once, in a child of its own', () => {
    const { root, runs, feed } = feedOf();
    expect([feed.path, runs.map(({ path }) => path)]).toEqual(['app/feed', ['app/feed/run']]);
    expect(feed.state).toEqual({ kind: 'running', since: 0, restarts: 0, recent: [] });
    void root.close(DONE);
  });

  it('closes a run that fails, and starts the next after the backoff', () => {
    const feed = feedOf();
    const { root, world, runs, fail } = feed;
    world.advance(7);
    fail();
    const failure = { path: 'app/feed/run/lines', error: broken };
    expect(runs[0]?.state).toBe('closed');
    expect(reportsOf(runs[0]?.close(DONE) ?? NEVER)[0]).toMatchObject({
      reason: { code: 'error', source: failure.path, error: broken },
      errors: { count: 1 },
    });
    const past = { restarts: 0, recent: [7] };
    expect(feed.states).toEqual([
      { ...past, kind: 'closing', failure },
      { ...past, kind: 'waiting', failure, until: 57 },
    ]);
    expect(root.snapshot().children[0]).toMatchObject({
      supervision: feed.feed.state,
      leaves: ['backoff'],
      children: [],
      values: 0,
      errors: 1,
    });
    world.advance(49);
    expect(runs).toHaveLength(1);
    world.advance(1);
    expect([runs.length, runs[1]?.path, runs[1]?.state]).toEqual([2, 'app/feed/run', 'open']);
    expect(feed.feed.state).toEqual({ kind: 'running', since: 57, restarts: 1, recent: [7] });
    expect(root.snapshot().children[0]).toMatchObject({ leaves: [], open: 1 });
    void root.close(DONE);
  });

  it('waits longer after each failure within perMs, and anew after a while', () => {
    const { root, world, fail, feed, states } = feedOf({ restart: { ...restart, perMs: 1_000 } });
    const waits: number[] = [];
    for (const ranMs of [0, 0, 0, 2_000]) {
      world.advance(ranMs);
      fail();
      const state = states.at(-1);
      waits.push(state?.kind === 'waiting' ? state.until - world.now() : NaN);
      world.advance(waits.at(-1) ?? 0);
    }
    expect([waits, feed.state.restarts]).toEqual([[50, 100, 200, 50], 4]);
    void root.close(DONE);
  });

  it('escalates one failure more than max within perMs', () => {
    const feed = feedOf({ restart: { ...restart, max: 1 } }, worldTree({ onError: 'escalate' }));
    const { root, world, runs, fail, seen } = feed;
    fail();
    world.advance(50);
    fail();
    expect([runs[1]?.state, root.state]).toEqual(['closed', 'closed']);
    expect(kinds(feed)).toBe('closing waiting running escalated');
    expect(seen).toEqual(['complete']);
    const [report] = reportsOf(root.close(DONE));
    expect(report).toMatchObject({
      reason: { code: 'error', source: 'app/feed/run/lines', error: broken },
      errors: { count: 2 },
    });
  });

  it('closes itself alone when its parent isolates', () => {
    const feed = feedOf({ restart: { ...restart, max: 0 } });
    const { root, fail } = feed;
    fail();
    expect([root.state, root.snapshot().open, kinds(feed)]).toEqual(['open', 0, 'escalated']);
    void root.close(DONE);
  });

  it('supervises what supervises: an escalation is a failure of the run around it', () => {
    const { root, world } = worldTree();
    const started: string[] = [];
    const failing = (): void => {
      started.push(`inner ${world.now()}`);
      breaking();
    };
    const inner = { restart: { ...restart, max: 1 } };
    const outer = root.supervise(
      'outer',
      (run) => {
        started.push(`outer ${world.now()}`);
        run.supervise('inner', failing, inner);
      },
      { restart: { ...restart, max: 1 } },
    );
    expect([started, outer.state.kind]).toEqual([['outer 0', 'inner 0'], 'running']);
    world.advance(50);
    expect(outer.state).toMatchObject({ kind: 'waiting', until: 100 });
    world.advance(100);
    expect(started.slice(3)).toEqual(['outer 100', 'inner 100', 'inner 150']);
    expect([outer.state.kind, root.snapshot().open, root.state]).toEqual(['escalated', 0, 'open']);
    void root.close(DONE);
  });
});

describe('a run of supervise', () => {
  it('fails when its start throws', () => {
    const { root, world } = worldTree();
    let starts = 0;
    const feed = root.supervise('feed', () => (starts += 1) && breaking(), { restart });
    expect(feed.state).toMatchObject({
      kind: 'waiting',
      failure: { path: 'app/feed/run', error: broken },
    });
    world.advance(50 + 100 + 200);
    expect([starts, feed.state.kind]).toEqual([4, 'escalated']);
    expect(reportsOf(root.close(DONE))[0]?.errors).toMatchObject({ count: 4 });
  });

  it('fails once when a source errors while it starts, though its start is refused the rest', () => {
    const { root } = worldTree();
    const feed = root.supervise(
      'feed',
      (run) => {
        run.subscribe(
          'bad',
          throwError(() => broken),
          { error: quiet },
        );
        run.child('refused');
      },
      { restart },
    );
    expect(feed.state).toMatchObject({
      recent: [0],
      failure: { path: 'app/feed/run/bad' },
      kind: 'waiting',
    });
    expect(root.snapshot().errors + (root.snapshot().children[0]?.errors ?? 0)).toBe(1);
    void root.close(DONE);
  });

  it('keeps what its start throws after it closed the run', () => {
    const { root } = worldTree();
    const feed = root.supervise(
      'feed',
      (run) => {
        void run.close(DONE);
        breaking();
      },
      { restart },
    );
    expect([feed.state.kind, root.snapshot()]).toMatchObject(['ended', { open: 0, errors: 1 }]);
    void root.close(DONE);
  });

  it('fails when start is refused by a scope that is none of its own', () => {
    const { root } = worldTree();
    const closed = root.child('closed');
    void closed.close(DONE);
    const feed = root.supervise('feed', () => void closed.child('x'), { restart });
    expect(feed.state).toMatchObject({ kind: 'waiting', failure: { path: 'app/feed/run' } });
    expect(root.snapshot().children[0]?.errors).toBe(1);
    void root.close(DONE);
  });

  it('is given its closeMs to close before the backoff begins', () => {
    const feed = feedOf({ closeMs: 30 });
    const { root, world, runs, fail } = feed;
    runs[0]?.add('hanging', () => later(world, Infinity, quiet));
    void runs[0]?.run('endless', () => NEVER);
    fail();
    world.advance(29);
    expect([kinds(feed), runs[0]?.state]).toEqual(['closing', 'closing']);
    world.advance(1);
    expect(feed.feed.state).toMatchObject({ kind: 'waiting', until: 80 });
    expect(reportsOf(runs[0]?.close(DONE) ?? NEVER)[0]?.abandoned.count).toBe(1);
    void root.close(DONE);
  });

  it('that isolates is not started again; one that closes siblings neither', () => {
    for (const onError of ['isolate', 'close-siblings'] as const) {
      const { root, runs, fail, feed } = feedOf({ onError });
      fail();
      expect([runs[0]?.state, runs[0]?.snapshot().open, feed.state.kind]).toEqual([
        'open',
        0,
        'running',
      ]);
      void root.close(DONE);
    }
  });

  it('that is closed by anybody ends the whole with that reason', () => {
    const feed = feedOf();
    const { root, runs, seen } = feed;
    void runs[0]?.close({ code: 'enough' });
    expect(feed.states).toMatchObject([{ kind: 'ended', reason: { code: 'enough' } }]);
    expect([root.snapshot().open, seen]).toEqual([0, ['complete']]);
    void root.close(DONE);
  });
});
