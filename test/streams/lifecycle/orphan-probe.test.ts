import {
  BehaviorSubject,
  concatMap,
  defer,
  EMPTY,
  firstValueFrom,
  interval,
  lastValueFrom,
  NEVER,
  Observable,
  of,
  share,
  shareReplay,
  Subject,
  Subscription,
  takeUntil,
} from 'rxjs';
import type * as rxjs from 'rxjs';
import type * as streams from '#streams';
import { BadConfigError, OrphanProbe, type OrphanProbeConfig } from '#streams';
import { virtualWorld } from '#streams/testing';
import { worldTree } from './world-tree';

const REASON = { code: 'done' };
const quiet = (): void => undefined;

/** The line in this file that a stack, or a site, names. */
const lineOf = (text = ''): number => Number(/orphan-probe\.test\.ts:(\d+)/.exec(text)?.[1]);
const prototypeNow = (): unknown => Reflect.get(Observable.prototype, 'subscribe');

describe('OrphanProbe', () => {
  const probes: OrphanProbe[] = [];
  let held = new Subscription();

  const probeWith = (config?: OrphanProbeConfig): OrphanProbe => {
    const probe = new OrphanProbe(config);
    probes.push(probe);
    return probe;
  };
  const kinds = (probe: OrphanProbe): readonly string[] => probe.orphans().map(({ by }) => by);

  beforeEach(() => {
    held = new Subscription();
  });

  afterEach(() => {
    held.unsubscribe();
    for (const probe of probes.splice(0)) probe.close();
  });

  it('names a bare subscribe by file and line, and its age', () => {
    const world = virtualWorld();
    const probe = probeWith({ now: world.now });
    held.add(NEVER.subscribe());
    const nextLine = lineOf(new Error('here').stack);
    world.advance(70);
    expect(probe.orphans()).toMatchObject([{ by: 'other', ageMs: 70, isCollected: false }]);
    const [{ madeAt } = { madeAt: '' }] = probe.orphans();
    expect(lineOf(madeAt)).toBe(nextLine - 1);
  });

  it('forgets one that ends, and never sees one that ended within subscribe', () => {
    const probe = probeWith();
    const source$ = new Subject<number>();
    held.add(source$.subscribe());
    of(1).subscribe();
    expect(kinds(probe)).toEqual(['other']);
    source$.complete();
    expect(kinds(probe)).toEqual([]);
    expect(probe.counts).toEqual({ sampled: 1, passedOver: 0, dropped: 0 });
  });

  it('says somewhere when nobody is on the stack', async () => {
    const probe = probeWith();
    const subscribe = prototypeNow() as (this: Observable<never>) => Subscription;
    // Not awaited: a stack tells who awaits.
    void Promise.resolve().then(subscribe.bind(NEVER));
    await Promise.resolve();
    expect(probe.orphans()).toMatchObject([{ by: 'other', madeAt: 'somewhere' }]);
    for (const { close } of probe.orphans()) close();
  });

  it('closes an orphan', () => {
    const probe = probeWith();
    const source$ = new Subject<number>();
    held.add(source$.subscribe());
    for (const { close } of probe.orphans()) close();
    expect([source$.observed, kinds(probe)]).toEqual([false, []]);
  });

  it.each([
    ['subscribe', (root) => void root.subscribe('s', NEVER, { error: quiet })],
    ['run', (root) => void root.run('w', () => NEVER)],
  ] satisfies [string, (root: ReturnType<typeof worldTree>['root']) => void][])(
    'knows what a node owns by %s, with all that its operators subscribe',
    (_label, start) => {
      const { root } = worldTree();
      const probe = probeWith({ hidden: true });
      start(root);
      const inner$ = defer(() => of(1)).pipe(
        concatMap(() => NEVER),
        takeUntil(NEVER),
      );
      root.subscribe('chain', inner$, { error: quiet });
      root.subscribe('shared', NEVER.pipe(share()), { error: quiet });
      expect(kinds(probe).filter((by) => by !== 'shared')).toEqual([]);
      void root.close(REASON);
      expect(kinds(probe)).toEqual([]);
    },
  );

  it('tells a bare subscribe inside a stream that is owned', () => {
    const { root } = worldTree();
    const probe = probeWith();
    const careless$ = defer(() => {
      held.add(NEVER.subscribe());
      return NEVER;
    });
    root.subscribe('careless', careless$, { error: quiet });
    expect(kinds(probe)).toEqual(['other']);
    void root.close(REASON);
  });

  it('counts a chain once, whoever shares it', () => {
    const probe = probeWith({ hidden: true });
    held.add(NEVER.pipe(share()).subscribe());
    held.add(NEVER.pipe(takeUntil(NEVER)).subscribe());
    expect([...kinds(probe)].sort()).toEqual(['other', 'other', 'shared']);
  });

  it('sees the connection that shareReplay keeps after the last has left, where it was begun', () => {
    const probe = probeWith({ hidden: true });
    const world = virtualWorld();
    const end$ = new Subject<void>();
    const kept$ = interval(10, world.scheduler).pipe(
      takeUntil(end$),
      shareReplay({ bufferSize: 1, refCount: false }),
    );
    kept$.subscribe().unsubscribe();
    expect(probe.orphans()).toMatchObject([{ by: 'shared' }]);
    expect(probe.orphans()[0]?.madeAt).toContain('orphan-probe.test.ts');
    end$.next();
    expect(kinds(probe)).toEqual([]);
  });

  it.each([
    [
      'firstValueFrom',
      (source$: Observable<number>) => firstValueFrom(source$, { defaultValue: 0 }),
      false,
    ],
    ['forEach', (source$: Observable<number>) => source$.forEach(quiet), false],
    [
      'lastValueFrom',
      (source$: Observable<number>) => lastValueFrom(source$, { defaultValue: 0 }),
      true,
    ],
  ] as const)('sees what %s awaits, if told to', async (_label, wait, isSeenAnyway) => {
    const source$ = new BehaviorSubject(1);
    const never$ = NEVER.pipe(takeUntil(source$.pipe(concatMap((n) => (n === 2 ? of(n) : EMPTY)))));
    const [plain, hidden] = [probeWith(), probeWith({ hidden: true })];
    const waiting = Promise.resolve(wait(never$)).catch(quiet);
    expect(kinds(plain)).toEqual(isSeenAnyway ? ['promise'] : []);
    expect(hidden.orphans()).toMatchObject([{ by: 'promise' }]);
    expect(hidden.orphans()[0]?.madeAt).toContain('orphan-probe.test.ts');
    source$.next(2);
    await waiting;
    expect(kinds(hidden)).toEqual([]);
  });

  it('looks at a sample, by the random it is given', () => {
    const draws = [0.5, 0.05, 0.1, 0.09];
    const probe = probeWith({ sampleRate: 0.1, random: () => draws.shift() ?? 1 });
    for (let n = 0; n < 4; n += 1) held.add(NEVER.subscribe());
    expect(kinds(probe)).toHaveLength(2);
    expect(probe.counts).toEqual({ sampled: 2, passedOver: 2, dropped: 0 });
  });

  it('remembers no more than it may, and counts the rest', () => {
    const probe = probeWith({ maxRecords: 2 });
    for (let n = 0; n < 5; n += 1) held.add(NEVER.subscribe());
    expect(kinds(probe)).toHaveLength(2);
    expect(probe.counts).toEqual({ sampled: 5, passedOver: 0, dropped: 3 });
  });

  it('does not look at what it is told to pass over', () => {
    const probe = probeWith();
    expect(() => {
      probe.blind(() => {
        held.add(NEVER.subscribe());
        throw new Error('x');
      });
    }).toThrow('x');
    expect(kinds(probe)).toEqual([]);
    held.add(NEVER.subscribe());
    expect(kinds(probe)).toHaveLength(1);
  });

  it('uses the default clock when none is given', () => {
    const probe = probeWith();
    held.add(NEVER.subscribe());
    expect(probe.orphans()[0]?.ageMs).toBeGreaterThanOrEqual(0);
  });

  it.each([
    ['a rate above 1', { sampleRate: 1.5 }],
    ['a rate below 1 without chance', { sampleRate: 0.5 }],
    ['no records', { maxRecords: 0 }],
  ])('refuses %s', (_label, config) => {
    const before = prototypeNow();
    expect(() => new OrphanProbe(config)).toThrow(BadConfigError);
    expect(prototypeNow()).toBe(before);
  });

  /** In a library of its own: here the prototype belongs to the probe that watches every test. */
  it('leaves the prototype as it was when the last probe has closed, and what another laid over it alone', () => {
    jest.isolateModules(() => {
      const alone = {
        ...jest.requireActual<typeof rxjs>('rxjs'),
        ...jest.requireActual<typeof streams>('#streams'),
      };
      const subscribeOf = (): unknown => Reflect.get(alone.Observable.prototype, 'subscribe');
      const untouched = subscribeOf();
      const [one, other] = [new alone.OrphanProbe(), new alone.OrphanProbe()];
      expect(subscribeOf()).not.toBe(untouched);
      one.close();
      const left = alone.NEVER.subscribe();
      expect([one.orphans(), other.orphans()]).toMatchObject([[], [{ by: 'other' }]]);
      other.close();
      expect(subscribeOf()).toBe(untouched);
      left.unsubscribe();

      const again = new alone.OrphanProbe();
      const probed = subscribeOf() as (...observer: unknown[]) => Subscription;
      const over = function (this: unknown, ...observer: unknown[]): Subscription {
        return probed.apply(this, observer);
      };
      Reflect.set(alone.Observable.prototype, 'subscribe', over);
      again.close();
      expect(subscribeOf()).toBe(over);
      const seen: number[] = [];
      alone.of(1).subscribe({ next: (value) => seen.push(value), error: quiet });
      expect(seen).toEqual([1]);
      const last = new alone.OrphanProbe();
      alone.NEVER.subscribe();
      expect(last.orphans()).toHaveLength(1);
      last.close();
    });
  });
});
