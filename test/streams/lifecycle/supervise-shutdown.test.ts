import { NEVER } from 'rxjs';
import {
  type AuditFinding,
  BadConfigError,
  CompositeSubscription,
  ScopeClosedError,
  ScopeFullError,
  type SupervisionState,
} from '#streams';
import { virtualWorld } from '#streams/testing';
import { breaking, feedOf, kinds, quiet, restart } from './feed-tree';
import { later, reportsOf, worldTree } from './world-tree';

const DONE = { code: 'done' };

describe('shutting what is supervised', () => {
  it('cancels a backoff', () => {
    const feed = feedOf();
    const { root, world, runs, fail } = feed;
    fail();
    world.advance(20);
    const [report] = reportsOf(root.shutdown(DONE, { graceMs: 1_000 }));
    expect(report?.closed.paths).toEqual(['app/feed/backoff', 'app/feed', 'app']);
    world.advance(10_000);
    expect([runs.length, kinds(feed)]).toEqual([1, 'closing waiting ended']);
    expect(feed.feed.state).toMatchObject({ reason: DONE });
  });

  it('starts nothing once its run has closed, if it shuts meanwhile', () => {
    const feed = feedOf({ closeMs: 30 });
    const { root, world, runs, fail } = feed;
    runs[0]?.add('hanging', () => later(world, Infinity, quiet));
    fail();
    const reports = reportsOf(root.shutdown(DONE, { graceMs: 1_000 }));
    world.advance(30);
    expect(reports[0]).toMatchObject({ ms: 30, abandoned: { count: 1 } });
    expect(kinds(feed)).toBe('closing ended');
  });

  it('starts nothing while it drains, and a failure then is the run’s own', () => {
    const feed = feedOf();
    const { root, world, runs, fail, seen } = feed;
    void runs[0]?.run('work', () => NEVER);
    const reports = reportsOf(feed.feed.close(DONE, { graceMs: 100 }));
    fail();
    expect([runs[0]?.state, seen]).toEqual(['draining', []]);
    world.advance(100);
    expect(reports[0]).toMatchObject({
      path: 'app/feed',
      forced: { count: 1 },
      errors: { count: 1 },
    });
    expect([kinds(feed), seen, root.snapshot().open]).toEqual(['ended', ['complete'], 0]);
    void root.close(DONE);
  });

  it('takes no failure for one of its own between two slices of a shutdown', () => {
    const world = virtualWorld();
    const root = new CompositeSubscription('app', world, { order: 'parallel' });
    for (let n = 0; n < 249; n += 1) root.child('child');
    const { root: unused, ...tree } = worldTree();
    void unused.close(DONE);
    const feed = feedOf({}, { ...tree, world, root });
    const reports = reportsOf(root.shutdown(DONE, { graceMs: 100 }));
    expect(root.snapshot().children).toMatchObject([{ path: 'app/feed', state: 'draining' }]);
    expect(feed.runs[0]?.state).toBe('open');
    feed.fail();
    world.advance(0);
    expect([kinds(feed), reports[0]?.errors.count]).toEqual(['ended', 1]);
  });

  it('from a handler of its changes leaves no timer and no run', () => {
    for (const kind of ['closing', 'waiting', 'running', 'escalated'] as const) {
      const feed = feedOf({ restart: { ...restart, max: kind === 'escalated' ? 0 : 3 } });
      const { root, world, fail } = feed;
      const next = (state: SupervisionState): void => {
        if (state.kind === kind) void feed.feed.close({ code: 'enough' });
      };
      feed.feed.changes$.subscribe({ next, error: breaking });
      fail();
      world.advance(1_000);
      expect([feed.states.at(-1)?.kind, root.snapshot().open]).toEqual([
        kind === 'escalated' ? kind : 'ended',
        0,
      ]);
      expect(feed.runs).toHaveLength(1);
      void root.close(DONE);
    }
  });

  it('escalates when its random throws, instead of hanging', () => {
    const backoff = { random: breaking };
    const feed = feedOf({ restart: { ...restart, backoff } });
    feed.fail();
    expect(feed.states.at(-1)).toMatchObject({ kind: 'ended', reason: { code: 'error' } });
    expect(feed.root.snapshot()).toMatchObject({ open: 0, errors: 2 });
    void feed.root.close(DONE);
  });
});

describe('the bounds of supervise', () => {
  it('are those of each run, and not of the node around them', () => {
    const bounds = { maxAgeMs: 100, memberMaxAgeMs: 100, maxChildren: 2 };
    const { root, world, runs, fail } = feedOf(bounds);
    const found: AuditFinding[] = [];
    const audits$ = root.audit$({ everyMs: 121 });
    const auditing = audits$.subscribe({
      next: ({ findings }) => found.push(...findings),
      error: quiet,
    });
    world.advance(90);
    fail();
    world.advance(140);
    expect(runs).toHaveLength(2);
    expect(found).toEqual([]);
    world.advance(20);
    expect(found.map(({ path }) => path)).toEqual(['app/feed/run', 'app/feed/run/lines']);
    runs[1]?.child('one');
    runs[1]?.child('two');
    expect(() => runs[1]?.child('three')).toThrow(ScopeFullError);
    auditing.unsubscribe();
    void root.close(DONE);
  });
});

describe('supervise refuses', () => {
  it('a bound of its runs that is out of range, and starts nothing', () => {
    const { root } = worldTree();
    for (const field of ['maxAgeMs', 'memberMaxAgeMs', 'maxChildren', 'closeMs']) {
      const supervise = (): unknown =>
        root.supervise('feed', quiet, { restart, ...{ [field]: 0.5 } });
      expect(supervise).toThrow(new RegExp(`^${field} is 0.5, allowed is `));
    }
    expect(root.snapshot().opened).toBe(0);
    void root.close(DONE);
  });

  it.each([
    ['a negative max', { max: -1 }],
    ['an endless max', { max: Infinity }],
    ['no time at all', { perMs: 0 }],
    ['a backoff without base', { backoff: { ...restart.backoff, baseMs: 0 } }],
  ])('%s, and starts nothing', (_label, wrong) => {
    const { root } = worldTree();
    const options = { restart: { ...restart, ...wrong } };
    expect(() => root.supervise('feed', quiet, options)).toThrow(BadConfigError);
    expect(root.snapshot().opened).toBe(0);
    void root.close(DONE);
  });

  it('what its node refuses: a place beyond maxChildren, and anything once it shuts', () => {
    const { root } = worldTree({ maxChildren: 1 });
    root.supervise('feed', quiet, { restart });
    expect(() => root.supervise('other', quiet, { restart })).toThrow(ScopeFullError);
    void root.close(DONE);
    expect(() => root.supervise('late', quiet, { restart })).toThrow(ScopeClosedError);
  });

  it('a grace out of range', () => {
    const { root } = worldTree();
    const feed = root.supervise('feed', quiet, { restart });
    expect(() => feed.close(DONE, { graceMs: -1 })).toThrow(BadConfigError);
    void root.close(DONE);
  });
});
