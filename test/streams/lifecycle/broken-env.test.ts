import { EMPTY, NEVER, type SchedulerLike } from 'rxjs';
import { CompositeSubscription, type ScopeEnv, type ScopeOptions } from '#streams';
import { type VirtualWorld, virtualWorld } from '#streams/testing';
import { quiet, restart } from './feed-tree';
import { reportsOf } from './world-tree';

const DONE = { code: 'done' };
const broken = new Error('broken');
const never: PromiseLike<void> = { then: () => never as PromiseLike<never> };
const breaking = (): never => {
  throw broken;
};

interface BrokenTree {
  readonly world: VirtualWorld;
  readonly root: CompositeSubscription;
}

/** A tree of which one thing that it was given is broken. */
function treeWith(
  envOf: (world: VirtualWorld) => Partial<ScopeEnv>,
  options?: ScopeOptions,
): BrokenTree {
  const world = virtualWorld();
  const { scheduler, yieldToLoop } = world;
  const env = { scheduler, yieldToLoop, ...envOf(world) };
  return { world, root: new CompositeSubscription('app', env, options) };
}

/** Throws the first so many times. */
function yieldingBadly(times: number): (world: VirtualWorld) => Partial<ScopeEnv> {
  let left = times;
  return (world) => ({
    yieldToLoop: (resume) => {
      left -= 1;
      if (left >= 0) breaking();
      world.yieldToLoop(resume);
    },
  });
}

const noSchedule = ({ scheduler }: VirtualWorld): { readonly scheduler: SchedulerLike } => ({
  scheduler: { now: () => scheduler.now(), schedule: breaking },
});

describe('CompositeSubscription, when yieldToLoop throws', () => {
  it.each([
    ['once', 1],
    ['each time', Infinity],
  ])('%s, shuts all the same by its scheduler, and reports it', (_, times) => {
    const { world, root } = treeWith(yieldingBadly(times));
    for (let n = 0; n < 1_000; n += 1) root.leaf(`leaf ${n}`, quiet);
    const reports = reportsOf(root.shutdown(DONE, { graceMs: 100 }));
    world.advance(0);
    expect(reports).toMatchObject([{ ms: 0, closed: { count: 1_001 } }]);
    expect(reports[0]?.errors.errors[0]).toEqual({ path: 'app', error: broken });
    expect(reports[0]?.errors.count).toBe(Math.min(times, 3));
  });

  it('after it has called back, goes on once', () => {
    const { world, root } = treeWith(() => ({
      yieldToLoop: (resume) => {
        resume();
        breaking();
      },
    }));
    for (let n = 0; n < 300; n += 1) root.leaf(`leaf ${n}`, quiet);
    const reports = reportsOf(root.shutdown(DONE, { graceMs: 100 }));
    expect(world.pending()).toEqual([]);
    expect(reports).toMatchObject([{ closed: { count: 301 } }]);
    expect(root.snapshot().errors).toBe(1);
  });

  it('and calls back all the same, goes on once', () => {
    const { world, root } = treeWith(({ yieldToLoop }) => ({
      yieldToLoop: (resume) => {
        yieldToLoop(resume);
        breaking();
      },
    }));
    for (let n = 0; n < 300; n += 1) root.leaf(`leaf ${n}`, quiet);
    const reports = reportsOf(root.shutdown(DONE, { graceMs: 100 }));
    world.advance(0);
    expect(reports).toMatchObject([{ closed: { count: 301 }, errors: { count: 1 } }]);
  });

  it('and so does the scheduler, goes on at once', () => {
    const { root } = treeWith((world) => ({ ...noSchedule(world), yieldToLoop: breaking }));
    for (let n = 0; n < 1_000; n += 1) root.leaf(`leaf ${n}`, quiet);
    const reports = reportsOf(root.shutdown(DONE, { graceMs: 100 }));
    expect(reports).toMatchObject([{ closed: { count: 1_001 }, errors: { count: 6 } }]);
  });

  it('closes siblings, and reaps, all the same', () => {
    const { world, root } = treeWith(yieldingBadly(2), { onError: 'close-siblings' });
    for (let n = 0; n < 300; n += 1) root.leaf(`leaf ${n}`, quiet);
    root.subscribe('bad', EMPTY, { error: quiet, complete: breaking });
    world.advance(0);
    expect(root.snapshot()).toMatchObject({ open: 0, errors: 2 });
    for (let n = 0; n < 300; n += 1) root.child(`child ${n}`);
    const reaped: unknown[] = [];
    root.reap().subscribe({ next: (report) => reaped.push(report), error: quiet });
    world.advance(0);
    expect([reaped.length, root.snapshot().errors]).toEqual([1, 3]);
    void root.close(DONE);
    world.advance(0);
  });
});

describe('CompositeSubscription, when the scheduler throws', () => {
  it('holds a deadline that cannot be kept for passed, and reports it', () => {
    const { world, root } = treeWith(noSchedule);
    root.run('endless', () => NEVER).subscribe({ error: quiet });
    root.child('part').add('hanging', () => never);
    const reports = reportsOf(root.shutdown(DONE, { graceMs: 100 }));
    world.advance(0);
    expect(reports).toMatchObject([{ forced: { count: 1 }, abandoned: { count: 1 } }]);
    expect(reports[0]?.errors.errors).toContainEqual({ path: 'app', error: broken });
  });

  it('ends what it supervises: a backoff that cannot wait escalates', () => {
    const { root } = treeWith(noSchedule, { onError: 'escalate' });
    let starts = 0;
    const starting = (): void => {
      starts += 1;
      breaking();
    };
    const feed = root.supervise('feed', starting, { restart });
    expect([starts, feed.state.kind, root.state]).toEqual([1, 'ended', 'closed']);
  });
});
