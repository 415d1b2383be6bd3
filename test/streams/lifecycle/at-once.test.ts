import { NEVER, Subject } from 'rxjs';
import { type AuditReport, CompositeSubscription, type ReapReport } from '#streams';
import { virtualWorld } from '#streams/testing';
import { quiet, restart } from './feed-tree';
import { reportsOf, worldTree } from './world-tree';

const DONE = { code: 'done' };

describe('CompositeSubscription, when two things go on at once', () => {
  it('reaps while it shuts: nothing that shuts is touched, and both report', () => {
    const { root, world, slow } = worldTree();
    root.child('slow').add('x', slow('x', 50));
    root
      .child('working')
      .run('work', () => NEVER)
      .subscribe({ error: quiet });
    const reports = reportsOf(root.shutdown(DONE, { graceMs: 100 }));
    const reaped: ReapReport[] = [];
    const reap = (): void => {
      root.reap().subscribe({ next: (report) => reaped.push(report), error: quiet });
    };
    reap();
    world.advance(60);
    reap();
    world.advance(10_000);
    reap();
    expect(reaped.map(({ closed, errors }) => [closed.count, errors.count])).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    expect(reports).toMatchObject([{ ms: 150, closed: { count: 4 }, forced: { count: 1 } }]);
  });

  it('audits while it closes and after, and the audits end when nobody listens', () => {
    const { root, world, slow } = worldTree();
    for (let n = 0; n < 3; n += 1) root.child(`child ${n}`).add('x', slow('x', 25));
    const audits: AuditReport[] = [];
    const auditing = root
      .audit$({ everyMs: 10 })
      .subscribe({ next: (audit) => audits.push(audit), error: quiet });
    const reports = reportsOf(root.shutdown(DONE, { graceMs: 100 }));
    world.advance(100);
    expect(reports).toMatchObject([{ ms: 75, closed: { count: 7 } }]);
    expect(audits.map(({ nodes }) => nodes)).toEqual([4, 4, 3, 3, 2, 2, 2, 1, 1, 1]);
    expect(audits.flatMap(({ findings }) => findings)).toEqual([]);
    auditing.unsubscribe();
    expect(world.pending()).toEqual([]);
  });

  it('shuts two trees on one scheduler, each by its own deadline and in its own slices', () => {
    const { scheduler, yieldToLoop, advance } = virtualWorld();
    const trees = [100, 300].map((graceMs) => {
      const root = new CompositeSubscription(`app ${graceMs}`, { scheduler, yieldToLoop });
      for (let n = 0; n < 600; n += 1) root.leaf(`leaf ${n}`, quiet);
      root.run('work', () => NEVER).subscribe({ error: quiet });
      return { root, graceMs };
    });
    const reports = trees.map(({ root, graceMs }) => reportsOf(root.shutdown(DONE, { graceMs })));
    advance(1_000);
    const counts = { closed: { count: 601 }, forced: { count: 1 }, errors: { count: 0 } };
    expect(reports).toMatchObject([
      [{ path: 'app 100', ms: 100, ...counts }],
      [{ path: 'app 300', ms: 300, ...counts }],
    ]);
  });

  it('shuts while siblings are closed, and while a run waits to be started again', () => {
    const { root, world } = worldTree({ onError: 'close-siblings' });
    const bad$ = new Subject<never>();
    root.leaf('leaf', () => void root.shutdown(DONE, { graceMs: 0 }));
    root.subscribe('bad', bad$, { error: quiet });
    root.supervise('feed', (run) => void run.child('x'), { restart });
    bad$.error(new Error('broken'));
    expect([root.state, root.snapshot().open, world.pending()]).toEqual(['closed', 0, []]);
  });
});
