import { finalize, NEVER, Observable, of, Subject } from 'rxjs';
import { CompositeSubscription, type SupervisionState } from '#streams';
import { expectNoLeaks, virtualWorld } from '#streams/testing';
import { restart } from './feed-tree';
import { later, reportsOf, worldTree } from './world-tree';

const DONE = { code: 'done' };
const quiet = (): void => undefined;
const breaking = (): never => {
  throw new Error('broken');
};
const toRxjs = 'rxjs had nobody to tell of: Error: broken';

describe('CompositeSubscription, when a subscriber of what it tells throws at its end', () => {
  it('shuts although one of `changes$` does', async () => {
    const { root } = worldTree();
    const feed = root.supervise('feed', quiet, { restart });
    feed.changes$.pipe(finalize(breaking)).subscribe({ error: quiet });
    expect(reportsOf(root.shutdown(DONE, { graceMs: 100 }))).toHaveLength(1);
    await expect(expectNoLeaks()).rejects.toThrow(toRxjs);
  });

  it('shuts the others although one of a report does', async () => {
    const { root, world } = worldTree({ order: 'parallel' });
    const children = ['a', 'b', 'c'].map((name) => root.child(name));
    const settling = later(world, 10, quiet);
    for (const child of children) child.add('teardown', () => settling);
    const reports = reportsOf(root.shutdown(DONE, { graceMs: 100 }));
    const first$ = children[0]?.shutdown(DONE, { graceMs: 100 }).pipe(finalize(breaking));
    first$?.subscribe({ error: quiet });
    world.advance(10);
    expect(reports).toMatchObject([{ ms: 10 }]);
    await expect(expectNoLeaks()).rejects.toThrow(toRxjs);
  });

  it('tells the others a result although one of them does', async () => {
    const { root } = worldTree();
    const source$ = new Subject<string>();
    const results: string[] = [];
    const result$ = root.run('work', () => source$);
    result$.pipe(finalize(breaking)).subscribe({ error: quiet });
    result$.subscribe({ next: (result) => results.push(result), error: quiet });
    source$.next('done');
    source$.complete();
    expect(results).toEqual(['done']);
    void root.close(DONE);
    await expect(expectNoLeaks()).rejects.toThrow(toRxjs);
  });
});

describe('CompositeSubscription.subscribe, of a source that ends as it is subscribed to', () => {
  it('says no completion once the leaf was closed', () => {
    const { root } = worldTree();
    const seen: string[] = [];
    root.subscribe('one', of(1), {
      next: () => void root.close(DONE),
      error: quiet,
      complete: () => seen.push('complete'),
    });
    expect(seen).toEqual([]);
  });

  it('keeps what its teardown throws among the errors', () => {
    const { root } = worldTree();
    const source$ = new Observable<number>((subscriber) => {
      subscriber.next(1);
      return breaking;
    });
    root.subscribe('one', source$, { next: () => void root.close(DONE), error: quiet });
    expect(root.snapshot()).toMatchObject({ open: 0, errors: 1 });
  });

  it('takes it for an error of the source that it cannot be subscribed to', () => {
    const { root } = worldTree();
    const source$ = Object.assign(new Subject<never>(), { subscribe: breaking });
    const errors: unknown[] = [];
    root.subscribe('dead', source$, { error: (error) => errors.push(error) });
    expect([errors.length, root.snapshot().open]).toEqual([1, 0]);
    void root.close(DONE);
  });
});

describe('CompositeSubscription.run, of work that closes its node', () => {
  it('keeps what its teardown throws among the errors', () => {
    const { root } = worldTree();
    const work = (): Observable<number> =>
      new Observable(() => {
        void root.close(DONE);
        return breaking;
      });
    root.run('work', work).subscribe({ error: quiet });
    expect(root.snapshot()).toMatchObject({ open: 0, errors: 1 });
  });
});

describe('CompositeSubscription.add, of a teardown that takes itself out', () => {
  it('leaves nothing in flight', () => {
    const { root, world } = worldTree();
    const leaf = root.add('own', () => {
      leaf.remove();
      return later(world, 10, quiet);
    });
    leaf.close();
    world.advance(10);
    expect(root.snapshot().inFlight).toBe(0);
    expect(reportsOf(root.shutdown(DONE, { graceMs: 100 }))).toMatchObject([{ ms: 0 }]);
  });
});

describe('CompositeSubscription.shutdown, when the clock is set back', () => {
  it('settles by its deadline, though members settle meanwhile', () => {
    const { scheduler, advance } = virtualWorld();
    let stepMs = 0;
    const root = new CompositeSubscription('app', {
      scheduler: {
        now: () => scheduler.now() + stepMs,
        schedule: scheduler.schedule.bind(scheduler),
      },
      yieldToLoop: (resume) => {
        resume();
      },
    });
    const quick$ = new Subject<never>();
    root.run('hanging', () => NEVER).subscribe({ error: quiet });
    root.run('quick', () => quick$).subscribe({ error: quiet });
    const reports = reportsOf(root.shutdown(DONE, { graceMs: 1_000 }));
    stepMs = -3_600_000;
    advance(10);
    quick$.complete();
    advance(990);
    expect(reports).toMatchObject([{ drained: { count: 1 }, forced: { count: 1 } }]);
  });
});

describe('Supervised.changes$', () => {
  it('tells each listener in order what another sets off, then completes', () => {
    const { root, world } = worldTree();
    const starting = (): void => {
      if (world.scheduler.now() < 100) breaking();
    };
    const feed = root.supervise('feed', starting, { restart });
    const seen: SupervisionState['kind'][] = [];
    const log: string[] = [];
    feed.changes$.subscribe({
      next: ({ kind }) => {
        if (kind === 'running') void feed.close(DONE);
      },
      error: quiet,
    });
    feed.changes$.subscribe({
      next: ({ kind }) => seen.push(kind),
      error: quiet,
      complete: () => log.push('complete'),
    });
    world.advance(1_000);
    expect([seen, log]).toEqual([['running', 'ended'], ['complete']]);
    void root.close(DONE);
  });
});
