import { lastValueFrom, NEVER, Observable, Subject } from 'rxjs';
import { OrphanProbe, type ReapReport } from '#streams';
import { losingTree } from './losing-tree';
import { worldTree } from './world-tree';

const quiet = (): void => undefined;
const DONE = { code: 'done' };
const NONE = { count: 0, paths: [] };

function reportsOf(reap$: Observable<ReapReport>): readonly (ReapReport | 'complete')[] {
  const seen: (ReapReport | 'complete')[] = [];
  reap$.subscribe({
    next: (report) => seen.push(report),
    error: quiet,
    complete: () => seen.push('complete'),
  });
  return seen;
}

describe('CompositeSubscription.reap', () => {
  it('closes nothing that is healthy', () => {
    const { root, world } = worldTree();
    const probe = new OrphanProbe();
    const part = root.child('part', { maxAgeMs: 1, memberMaxAgeMs: 1 });
    part.subscribe('s', NEVER, { error: quiet });
    void root.run('w', () => NEVER);
    world.advance(100_000);
    expect(reportsOf(root.reap({ probe }))).toEqual([
      { closed: NONE, abandoned: NONE, orphans: NONE, errors: { ...NONE, errors: [] } },
      'complete',
    ]);
    expect(root.snapshot()).toMatchObject({ state: 'open', open: 2, children: [{ open: 1 }] });
    probe.close();
    void root.close(DONE);
  });

  it('closes orphans, names where they were made, and leaves what somebody awaits', async () => {
    const { root } = worldTree();
    const probe = new OrphanProbe();
    const [orphaned$, awaited$] = [new Subject<number>(), new Subject<number>()];
    orphaned$.subscribe({ error: quiet });
    const awaited = lastValueFrom(awaited$, { defaultValue: 0 });
    const [report] = reportsOf(root.reap({ probe }));
    const here = expect.stringMatching(/reap\.test\.ts:\d+/) as string;
    expect(report).toMatchObject({ orphans: { count: 1, paths: [here] } });
    expect([orphaned$.observed, awaited$.observed]).toEqual([false, true]);
    awaited$.next(1);
    awaited$.complete();
    expect(await awaited).toBe(1);
    probe.close();
    void root.close(DONE);
  });

  it('does nothing until it is subscribed, and acts for each subscriber', () => {
    const { root } = worldTree();
    const probe = new OrphanProbe();
    const reap$ = root.reap({ probe });
    const orphaned$ = new Subject<number>();
    orphaned$.subscribe({ error: quiet });
    expect(orphaned$.observed).toBe(true);
    expect(reportsOf(reap$)).toMatchObject([{ orphans: { count: 1 } }, 'complete']);
    expect(reportsOf(reap$)).toMatchObject([{ orphans: { count: 0 } }, 'complete']);
    probe.close();
    void root.close(DONE);
  });

  it('closes the others when a teardown of an orphan throws, and reports it where the orphan was made', () => {
    const { root } = worldTree();
    const probe = new OrphanProbe();
    const thrown = new Error('in a teardown');
    const healthy$ = new Subject<number>();
    new Observable(() => () => {
      throw thrown;
    }).subscribe({ error: quiet });
    healthy$.subscribe({ error: quiet });
    const [report] = reportsOf(root.reap({ probe }));
    const here = expect.stringMatching(/reap\.test\.ts:\d+/) as string;
    expect(report).toMatchObject({
      orphans: { count: 2 },
      errors: { count: 1, paths: [here], errors: [{ error: { errors: [thrown] } }] },
    });
    expect(healthy$.observed).toBe(false);
    probe.close();
    void root.close(DONE);
  });

  it('closes what is open under a node that has closed, and what is under that', () => {
    const { root, world, seen, recover } = losingTree(2);
    expect(reportsOf(root.reap())).toMatchObject([{ closed: { count: 0 } }, 'complete']);
    world.advance(4_000);
    expect(reportsOf(root.reap())).toMatchObject([
      {
        closed: {
          count: 4,
          paths: [
            'app/part/child 125/x',
            'app/part/child 125',
            'app/part/child 126/x',
            'app/part/child 126',
          ],
        },
        abandoned: NONE,
        errors: { count: 1, paths: ['app/part/child 125/x'] },
      },
      'complete',
    ]);
    expect(seen).toEqual(['child 125', 'child 126']);
    recover();
    expect(root.state).toBe('closed');
  });

  it('reports what does not settle even by its closeMs as abandoned', () => {
    const { root, left, world, recover } = losingTree(1);
    left.add('stuck', () => ({ then: quiet }) as unknown as PromiseLike<void>);
    world.advance(4_000);
    const reports = reportsOf(root.reap());
    world.advance(1_999);
    expect(reports).toEqual([]);
    // It is closing already: a second reap does not wait for it.
    expect(reportsOf(root.reap())).toMatchObject([{ closed: { count: 0 } }, 'complete']);
    world.advance(1);
    const path = `${left.path}/stuck`;
    expect(reports).toMatchObject([{ abandoned: { count: 1, paths: [path] } }, 'complete']);
    recover();
  });
});
