import { NEVER, type Observable, Subject, Subscription } from 'rxjs';
import {
  type AuditConfig,
  type AuditReport,
  BadConfigError,
  CompositeSubscription,
  OrphanProbe,
} from '#streams';
import { virtualWorld } from '#streams/testing';
import { losingTree } from './losing-tree';
import { worldTree } from './world-tree';

const quiet = (): void => undefined;
const DONE = { code: 'done' };

describe('CompositeSubscription.audit$', () => {
  let held = new Subscription();

  beforeEach(() => {
    held = new Subscription();
  });

  afterEach(() => {
    held.unsubscribe();
  });

  const reports = (report$: Observable<AuditReport>): AuditReport[] => {
    const seen: AuditReport[] = [];
    held.add(report$.subscribe({ next: (report) => seen.push(report), error: quiet }));
    return seen;
  };

  it('audits every so often, and finds nothing in a healthy tree', () => {
    const { root, world } = worldTree();
    root.child('part').subscribe('s', NEVER, { error: quiet });
    void root.run('work', () => NEVER);
    const seen = reports(root.audit$({ everyMs: 100 }));
    world.advance(99);
    expect(seen).toEqual([]);
    world.advance(1);
    expect(seen).toEqual([
      {
        findings: [],
        count: 0,
        nodes: 2,
        biggest: [
          { path: 'app', open: 2 },
          { path: 'app/part', open: 1 },
        ],
        longestSliceMs: 0,
      },
    ]);
    world.advance(300);
    expect(seen).toHaveLength(4);
    held.unsubscribe();
    world.advance(300);
    expect(seen).toHaveLength(4);
    void root.close(DONE);
  });

  it('finds a node, and members, older than they may be, and by what line they were made', () => {
    const world = virtualWorld();
    const root = new CompositeSubscription('app', { ...world, yieldToLoop: call, sites: true });
    root.child('young', { maxAgeMs: 100 });
    root.child('old', { maxAgeMs: 99 });
    const part = root.child('part', { memberMaxAgeMs: 50 });
    part.subscribe('s', NEVER, { error: quiet });
    void part.run('w', () => NEVER);
    const [report] = ((seen) => {
      world.advance(60);
      part.add('late', quiet);
      world.advance(40);
      return seen;
    })(reports(root.audit$({ everyMs: 100 })));
    const madeAt = expect.stringMatching(/audit\.test\.ts:\d+:\d+/) as string;
    expect(report?.findings).toEqual([
      { kind: 'too-old', path: 'app/old', madeAt, ageMs: 100, maxAgeMs: 99 },
      { kind: 'too-old', path: 'app/part/s', madeAt, ageMs: 100, maxAgeMs: 50 },
      { kind: 'too-old', path: 'app/part/w', madeAt, ageMs: 100, maxAgeMs: 50 },
    ]);
    void root.close(DONE);
  });

  it('finds members too old in a tree that keeps no sites', () => {
    const { root, world } = worldTree();
    root.child('part', { memberMaxAgeMs: 9 }).add('t', quiet);
    const seen = reports(root.audit$({ everyMs: 10 }));
    world.advance(10);
    const found = { kind: 'too-old', path: 'app/part/t', madeAt: null, ageMs: 10, maxAgeMs: 9 };
    expect(seen[0]?.findings).toEqual([found]);
    void root.close(DONE);
  });

  it('finds what is open under a node that has closed, once it is late by a second', () => {
    const { root, world, recover } = losingTree(2);
    const seen = reports(root.audit$({ everyMs: 1_500 }));
    world.advance(1_500);
    world.advance(1_500);
    expect(seen.map(({ count }) => count)).toEqual([0, 0]);
    world.advance(1_500);
    const finding = { kind: 'closed-parent', madeAt: null, ageMs: 4_500, parentState: 'draining' };
    expect(seen[2]?.findings).toEqual([
      { ...finding, path: 'app/part/child 125' },
      { ...finding, path: 'app/part/child 126' },
    ]);
    recover();
  });

  it('finds a node that held more at each of so many audits, tells how much, and begins anew', () => {
    const { root, world } = worldTree();
    const part = root.child('part', { maxChildren: 1_000 });
    const seen = reports(root.audit$({ everyMs: 10, growthAudits: 3, growthMinOpen: 2 }));
    for (let n = 1; n <= 9; n += 1) {
      part.leaf(`leaf ${n}`, quiet);
      world.advance(10);
    }
    const growing = { kind: 'growing', path: 'app/part', madeAt: null, audits: 3, grewBy: 3 };
    expect(seen.map(({ findings }) => findings)).toEqual([
      [],
      [],
      [],
      [],
      [{ ...growing, open: 5 }],
      [],
      [],
      [{ ...growing, open: 8 }],
      [],
    ]);
    void root.close(DONE);
  });

  it('is not deceived by a node that shrinks between', () => {
    const { root, world } = worldTree();
    const seen = reports(root.audit$({ everyMs: 10, growthAudits: 2, growthMinOpen: 2 }));
    for (let n = 0; n < 12; n += 1) {
      const leaves = [root.leaf('a', quiet), root.leaf('b', quiet), root.leaf('c', quiet)];
      world.advance(10);
      if (n % 2 === 1) for (const leaf of leaves) leaf.remove();
      else root.leaf('d', quiet).remove();
    }
    expect(seen.map(({ count }) => count).filter((count) => count > 0)).toHaveLength(0);
    void root.close(DONE);
  });

  it('forgets the streak of a node that has become small', () => {
    const { root, world } = worldTree();
    const seen = reports(root.audit$({ everyMs: 10, growthAudits: 2, growthMinOpen: 2 }));
    const hold = (count: number) => Array.from({ length: count }, () => root.leaf('l', quiet));
    const first = hold(2);
    world.advance(10);
    const second = hold(1);
    world.advance(10);
    for (const leaf of [...first, ...second]) leaf.remove();
    world.advance(10);
    hold(4);
    world.advance(10);
    expect(seen.map(({ count }) => count)).toEqual([0, 0, 0, 0]);
    void root.close(DONE);
  });

  it('finds orphans, and what has been awaited too long', () => {
    const { root, world } = worldTree();
    const probe = new OrphanProbe({ now: world.now, hidden: true });
    const end$ = new Subject<number>();
    held.add(end$.subscribe());
    void end$.forEach(quiet);
    const seen = reports(root.audit$({ everyMs: 100, probe, promiseMaxAgeMs: 150 }));
    probe.blind(() => {
      world.advance(100);
      world.advance(100);
    });
    const here = expect.stringContaining('audit.test.ts') as string;
    const orphan = { kind: 'orphan', path: null, madeAt: here, isCollected: false };
    expect(seen[0]?.findings.filter(isEnd)).toEqual([{ ...orphan, by: 'other', ageMs: 100 }]);
    expect(seen[1]?.findings.filter(isEnd)).toEqual([
      { ...orphan, by: 'other', ageMs: 200 },
      { ...orphan, by: 'promise', ageMs: 200 },
    ]);
    probe.close();
    end$.complete();
    void root.close(DONE);
  });

  it('names a hundred of a kind, and counts them all', () => {
    const { root, world } = worldTree();
    for (let n = 0; n < 120; n += 1) root.child('c', { maxAgeMs: 1 });
    const seen = reports(root.audit$({ everyMs: 10 }));
    world.advance(10);
    expect(seen).toMatchObject([{ count: 120, findings: { length: 100 }, nodes: 121 }]);
    void root.close(DONE);
  });

  it('names the ten nodes that hold most', () => {
    const { root, world } = worldTree();
    for (let n = 1; n <= 15; n += 1) {
      const child = root.child(`c${(n * 7) % 16}`);
      for (let leaf = 0; leaf < (n * 7) % 16; leaf += 1) child.leaf('l', quiet);
    }
    const seen = reports(root.audit$({ everyMs: 10 }));
    world.advance(10);
    const sizes = seen[0]?.biggest.map(({ open }) => open);
    expect(sizes).toEqual([15, 15, 14, 13, 12, 11, 10, 9, 8, 7]);
    void root.close(DONE);
  });

  it('audits besides at each value of also$, and not while one is under way', () => {
    const { root, turns } = slowLoop(300);
    const also$ = new Subject<void>();
    const seen = reports(root.audit$({ everyMs: 1_000_000, also$ }));
    also$.next();
    also$.next();
    expect(seen).toEqual([]);
    turns();
    expect(seen).toHaveLength(1);
    also$.next();
    turns();
    expect(seen).toHaveLength(2);
    also$.complete();
    void root.close(DONE);
    turns();
  });

  it.each([
    ['nodes', (root: CompositeSubscription) => root.child('c')],
    [
      'members',
      (
        (part?: CompositeSubscription) => (root: CompositeSubscription) =>
          (part ??= root.child('part', { memberMaxAgeMs: 1_000 })).leaf('l', quiet)
      )(),
    ],
  ] as const)('walks 100,000 %s in slices of 250', (_label, open) => {
    const { root, turns } = slowLoop(0);
    for (let n = 0; n < 100_000; n += 1) open(root);
    const also$ = new Subject<void>();
    const seen = reports(root.audit$({ everyMs: 1_000_000, also$ }));
    also$.next();
    expect(turns()).toBe(400);
    expect(seen).toHaveLength(1);
    void root.close(DONE);
    turns();
  });

  it('ends at its next pause when it is unsubscribed', () => {
    const { root, turns } = slowLoop(100_000);
    const also$ = new Subject<void>();
    const seen = reports(root.audit$({ everyMs: 1_000_000, also$ }));
    also$.next();
    held.unsubscribe();
    expect(turns()).toBe(1);
    expect(seen).toEqual([]);
    void root.close(DONE);
    turns();
  });

  it('ends so among the members of one node too', () => {
    const { root, turns } = slowLoop(0);
    const part = root.child('part', { memberMaxAgeMs: 1 });
    for (let n = 0; n < 1_000; n += 1) part.leaf('l', quiet);
    const also$ = new Subject<void>();
    const seen = reports(root.audit$({ everyMs: 1_000_000, also$ }));
    also$.next();
    held.unsubscribe();
    expect(turns()).toBe(1);
    expect(seen).toEqual([]);
    void root.close(DONE);
    turns();
  });

  it('errors with also$', () => {
    const { root } = worldTree();
    const errors: unknown[] = [];
    const also$ = new Subject<void>();
    held.add(
      root
        .audit$({ everyMs: 10, also$ })
        .subscribe({ error: (error: unknown) => errors.push(error) }),
    );
    also$.error(new Error('x'));
    expect(errors).toEqual([new Error('x')]);
    void root.close(DONE);
  });

  it.each([
    ['everyMs', { everyMs: 0 }],
    ['growthAudits', { everyMs: 1, growthAudits: 0 }],
    ['growthMinOpen', { everyMs: 1, growthMinOpen: 0 }],
    ['promiseMaxAgeMs', { everyMs: 1, promiseMaxAgeMs: -1 }],
  ] satisfies [string, AuditConfig][])('refuses a bad %s', (field, config) => {
    const { root } = worldTree();
    expect(() => root.audit$(config)).toThrow(BadConfigError);
    expect(() => root.audit$(config)).toThrow(field);
    void root.close(DONE);
  });
});

const call = (resume: () => void): void => {
  resume();
};

const isEnd = ({ madeAt }: { readonly madeAt: string | null }): boolean =>
  madeAt?.includes('audit.test.ts') === true && !madeAt.includes('reports');

/** A root of so many children whose loop turns when it is told to; gives how often it turned. */
function slowLoop(children: number) {
  const waiting: (() => void)[] = [];
  const root = new CompositeSubscription('app', {
    scheduler: virtualWorld().scheduler,
    yieldToLoop: (resume) => void waiting.push(resume),
  });
  for (let n = 0; n < children; n += 1) root.child('c');
  const turns = (): number => {
    let count = 0;
    for (let turn = waiting.shift(); turn !== undefined; turn = waiting.shift()) {
      count += 1;
      turn();
    }
    return count;
  };
  return { root, turns };
}
