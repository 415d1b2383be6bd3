import { NEVER, type Observable, of, switchMap } from 'rxjs';
import { CompositeSubscription, type ShutdownReport } from '#streams';
import { virtualWorld } from '#streams/testing';
import { LEAK_SEEDS } from '../architecture/leak-seeds';
import { textOf } from './guide-blocks';

const GUIDE = 'docs/guide/owning-subscriptions.md';

/** A part of a server, as the guide shows it: what it starts, it starts through the scope that it is given. */
interface LampParts {
  readonly scope: CompositeSubscription;
  readonly turned$: Observable<'on' | 'off'>;
  readonly turn: (state: 'on' | 'off') => void;
  readonly report: (error: unknown) => void;
}

function startLamp({ scope, turned$, turn, report }: LampParts): void {
  scope.subscribe('turned', turned$, { next: turn, error: report });
  scope.add('light', () => {
    turn('off');
  });
}

/** What a shutdown comes to, when so much time has passed. */
function reportOf(report$: Observable<ShutdownReport>): ShutdownReport | undefined {
  let report: ShutdownReport | undefined;
  report$.subscribe({ next: (value) => (report = value), error: jest.fn() }).unsubscribe();
  return report;
}

describe('owning subscriptions, as the guide shows it', () => {
  const quiet = (): void => undefined;

  it('ends all that was started, the last first, by closing one node', () => {
    const world = virtualWorld();
    const seen: string[] = [];
    const app = new CompositeSubscription('app', world);
    const parts = { turned$: NEVER, report: quiet };
    startLamp({ ...parts, scope: app.child('lamp'), turn: (state) => seen.push(state) });
    expect(app.snapshot().children[0]?.leaves).toEqual(['turned', 'light']);
    void app.close({ code: 'done' });
    world.advance(0);
    expect(seen).toEqual(['off']);
    expect(app.state).toBe('closed');
  });

  it('leaves its node by itself when the source ends', () => {
    const app = new CompositeSubscription('app', virtualWorld());
    const seen: number[] = [];
    app.subscribe('numbers', of(1, 2), { next: (value) => seen.push(value), error: quiet });
    expect([seen, app.snapshot().open]).toEqual([[1, 2], 0]);
    void app.close({ code: 'done' });
  });

  it('joins two streams by an operator instead of subscribing within a subscription', () => {
    const app = new CompositeSubscription('app', virtualWorld());
    const rooms$ = of('quay', 'stair');
    const linesOf = (room: string): Observable<string> => of(`You are on the ${room}.`);
    const lines: string[] = [];
    app.subscribe('lines', rooms$.pipe(switchMap(linesOf)), {
      next: (line) => lines.push(line),
      error: quiet,
    });
    expect(lines).toEqual(['You are on the quay.', 'You are on the stair.']);
    void app.close({ code: 'done' });
  });

  it('tells what finished, what was cut, and what would not end', () => {
    const world = virtualWorld();
    const app = new CompositeSubscription('app', world);
    void app.run('quick', () => of('saved'));
    void app.run('stubborn', () => new Promise(() => undefined));
    const report$ = app.shutdown({ code: 'shutdown', source: 'SIGTERM' }, { graceMs: 1_000 });
    world.advance(3_000);
    expect(reportOf(report$)).toMatchObject({
      ms: 3_000,
      abandoned: { count: 1, paths: ['app/stubborn'] },
    });
  });

  it('shows its leaks as they are seeded, with who reports each', async () => {
    const guide = await textOf(GUIDE);
    const rows = guide.split('\n').filter((line) => line.startsWith('| **'));
    expect(rows).toHaveLength(LEAK_SEEDS.length);
    for (const [i, { name, says, rule }] of LEAK_SEEDS.entries()) {
      const cells = (rows[i] ?? '').split(' | ');
      expect(cells[0]).toContain(name);
      expect(cells[3]).toBe(rule === null ? 'nothing' : `\`${rule}\``);
      expect(cells[4]).toContain(says ?? 'nothing');
    }
  });
});
