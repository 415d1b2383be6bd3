import { mkdir, rm } from 'node:fs/promises';
import { type Subscription } from 'rxjs';
import { BadConfigError } from '#streams';
import {
  createLeases,
  type LeasesConfig,
  type OwnLeases,
} from '../../../../../src/infra/nats/jet/leases';
import { only } from '../../persistence/only';
import { type NatsServer, startNatsServer } from '../nats-server';
import { again, codeOf, done, freeze, isSo, jetFor, type JetForTests } from './jet-for-tests';

const TTL_MS = 1_000;

describe('createLeases', () => {
  let server: NatsServer;
  let buckets = 0;
  let bucket: string;
  const jets: JetForTests[] = [];
  const watches: Subscription[] = [];

  beforeAll(async () => {
    server = await startNatsServer({ jetstream: true });
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    buckets += 1;
    bucket = `mythos_test${buckets}_zones`;
  });
  afterEach(async () => {
    for (const watch of watches.splice(0)) watch.unsubscribe();
    for (const jet of jets.splice(0)) await jet.close();
  });

  const node = async (
    holder: string,
    over: Partial<LeasesConfig> = {},
  ): Promise<{ readonly jet: JetForTests; readonly leases: OwnLeases }> => {
    const jet = await jetFor(server);
    jets.push(jet);
    const leases = createLeases({ ...jet, bucket, holder, ttlMs: TTL_MS, sweepMs: 20, ...over });
    return { jet, leases };
  };
  /** What the watch of a node has said, in order. */
  const seenBy = (leases: OwnLeases): string[] => {
    const seen: string[] = [];
    watches.push(
      leases.holders$.subscribe({
        error: (error: unknown) => seen.push(String(error)),
        next: (held) => {
          seen.push(
            [...held]
              .map(([name, holder]) => `${name}=${holder}`)
              .sort()
              .join(' '),
          );
        },
      }),
    );
    return seen;
  };

  it('gives a lease to one of two, and says who has it', async () => {
    const { leases: a } = await node('a');
    const { leases: b } = await node('b');
    const seen = seenBy(b);
    await isSo(() => seen.length === 1);
    const lease = await only(a.take('earth/arkham'));
    expect(lease).toEqual({
      name: 'earth/arkham',
      holder: 'a',
      since: expect.any(Number) as number,
    });
    expect(await only(b.take('earth/arkham'))).toBeNull();
    expect(await only(b.renew('earth/arkham'))).toBe(false);
    expect(await only(a.renew('earth/arkham'))).toBe(true);
    await isSo(() => seen.length === 2);
    expect(seen).toEqual(['', 'earth/arkham=a']);
    expect(a.counters()).toEqual({ taken: 2, refused: 0, watches: 0, lapsed: 0 });
    expect(b.counters()).toMatchObject({ taken: 0, refused: 2, watches: 1 });
  });

  it('gives up a lease that is its own, and no other', async () => {
    const { leases: a } = await node('a');
    const { leases: b } = await node('b');
    const seen = seenBy(a);
    await only(a.take('x'));
    await done(b.release('x'));
    expect(await only(b.take('x'))).toBeNull();
    await done(a.release('x'));
    await done(a.release('x'));
    await isSo(() => seen.at(-1) === '');
    expect(await only(b.take('x'))).toMatchObject({ holder: 'b' });
    await isSo(() => seen.at(-1) === 'x=b');
  });

  it.each([
    ['shorter', 60_000, TTL_MS],
    ['longer', TTL_MS, 60_000],
  ])('goes by a new time that is %s', async (_, before, ttlMs) => {
    const { leases: old } = await node('old', { ttlMs: before });
    await only(old.take('x'));
    const { jet, leases } = await node('a', { ttlMs });
    await only(leases.take('y'));
    const kv = await jet.connection.jetstream().views.kv(bucket, { bindOnly: true });
    expect((await kv.status()).ttl).toBe(ttlMs);
  });

  it('takes over its own lease after a restart, by the same name only', async () => {
    const { leases: a } = await node('a');
    const before = await only(a.take('x'));
    const { leases: anew } = await node('a');
    const { leases: other } = await node('a2');
    expect(await only(other.take('x'))).toBeNull();
    expect(await only(anew.take('x'))).toEqual(before);
  });

  it('tells those who come later the present, and those who listen at once the same', async () => {
    const { leases: a } = await node('a');
    await only(a.take('x'));
    await only(a.take('y'));
    const first = seenBy(a);
    await isSo(() => first.length > 0);
    const second = seenBy(a);
    expect([first, second]).toEqual([['x=a y=a'], ['x=a y=a']]);
    expect(a.counters().watches).toBe(1);
  });

  it('finds that the lease of one who fell silent has lapsed, not before its time', async () => {
    const { leases: a } = await node('a');
    const { leases: b } = await node('b');
    const seen = seenBy(b);
    await only(a.take('x'));
    await only(a.take('y'));
    const began = Date.now();
    await isSo(() => seen.at(-1) === 'x=a y=a');
    while (seen.at(-1) !== 'y=a') {
      await only(a.renew('y'));
      await isSo(() => true);
    }
    const lapsedAfterMs = Date.now() - began;
    expect(lapsedAfterMs).toBeGreaterThanOrEqual(TTL_MS - 50);
    expect(lapsedAfterMs).toBeLessThan(TTL_MS + 1_500);
    expect(await only(b.take('x'))).toMatchObject({ holder: 'b' });
    expect(b.counters().lapsed).toBe(1);
  });

  it('takes again what has lapsed and nobody has, by renewing', async () => {
    const { leases: a } = await node('a');
    const { leases: b } = await node('b');
    const seen = seenBy(b);
    await only(a.take('x'));
    await isSo(() => seen.at(-1) === 'x=a');
    await isSo(() => seen.at(-1) === '');
    expect(await only(a.renew('x'))).toBe(true);
    expect(await only(b.take('x'))).toBeNull();
  });

  it('never has two holders at one moment, by what each knows and ttl', async () => {
    const nodes = [await node('a'), await node('b')];
    const held: { readonly by: number; readonly from: number; until: number }[] = [];
    const until = Date.now() + 4_000;
    const fight = async (by: number, { leases }: (typeof nodes)[number]): Promise<void> => {
      let mine = { by, from: 0, until: 0 };
      for (let had = 0; Date.now() < until;) {
        const asked = Date.now();
        if ((await only(leases.take('x'))) === null) continue;
        const from = Date.now();
        if (from > mine.until) held.push((mine = { by, from, until: 0 }));
        had += 1;
        // It gives up, or renews, or now and then falls silent until it is long over.
        const isGivenUp = had % 3 === 0;
        mine.until = isGivenUp ? from - 1 : asked + TTL_MS;
        if (isGivenUp) await done(leases.release('x'));
        else if (had % 200 === 100) await isSo(() => Date.now() > asked + TTL_MS + 50);
      }
    };
    await Promise.all(nodes.map((each, by) => fight(by, each)));
    const both = held.filter((one) =>
      held.some((other) => other.by !== one.by && other.from >= one.from && other.from < one.until),
    );
    expect(both).toEqual([]);
    expect(new Set(held.map(({ by }) => by)).size).toBe(2);
    expect(held.length).toBeGreaterThan(100);
  }, 30_000);

  it('errors with LINK_DOWN without a connection, and keeps what it knew until ttl after the return', async () => {
    const { jet, leases: a } = await node('a');
    const { leases: b } = await node('b');
    await only(b.take('x'));
    const seen = seenBy(a);
    await isSo(() => seen.length === 1);
    const find = jet.lose();
    expect(await codeOf(a.take('x'))).toBe('LINK_DOWN');
    expect(await codeOf(a.renew('x'))).toBe('LINK_DOWN');
    expect(await codeOf(a.release('x'))).toBe('LINK_DOWN');
    const lost = Date.now();
    await isSo(() => Date.now() > lost + TTL_MS + 300);
    expect(seen).toEqual(['x=b']);
    find();
    const found = Date.now();
    await isSo(() => seen.length === 2);
    expect(seen).toEqual(['x=b', '']);
    expect(Date.now() - found).toBeGreaterThanOrEqual(TTL_MS - 50);
  });

  it('goes on after the server was killed and lost its disk', async () => {
    const { leases: a } = await node('a');
    const { leases: b } = await node('b');
    const seen = seenBy(b);
    await only(a.take('x'));
    await isSo(() => seen.at(-1) === 'x=a');
    await server.kill();
    await rm(server.storeDir, { recursive: true });
    await mkdir(server.storeDir);
    await server.restart();
    await again(() => only(a.renew('x')));
    expect(await again(() => only(b.take('x')))).toBeNull();
    await only(a.take('y'));
    await isSo(() => seen.at(-1) === 'x=a y=a');
    // Renewed once, each; then both lapse.
    await isSo(() => seen.at(-1) === '');
  }, 30_000);

  it('loses nobody while the server is frozen for 3 s, and times out meanwhile', async () => {
    const over = { timeoutMs: 400, ttlMs: 6_000 };
    const { jet, leases: a } = await node('a', over);
    const { leases: b } = await node('b', over);
    const seen = seenBy(b);
    await only(a.take('x'));
    await isSo(() => seen.at(-1) === 'x=a');
    await freeze(server, jet);
    const code = await codeOf(a.renew('x'));
    const frozen = Date.now();
    await isSo(() => Date.now() > frozen + 3_000);
    server.thaw();
    expect(code).toBe('LINK_TIMEOUT');
    expect(await again(() => only(a.renew('x')))).toBe(true);
    expect(await again(() => only(b.take('x')))).toBeNull();
    expect(seen.at(-1)).toBe('x=a');
  }, 30_000);

  it('tells of no lapse while the server is frozen longer than ttl', async () => {
    const { jet, leases: a } = await node('a');
    const { leases: b } = await node('b', { timeoutMs: 100 });
    const seen = seenBy(b);
    await only(a.take('x'));
    await isSo(() => seen.at(-1) === 'x=a');
    await freeze(server, jet);
    const frozen = Date.now();
    await isSo(() => Date.now() > frozen + 2 * TTL_MS);
    const told = seen.at(-1);
    server.thaw();
    expect(told).toBe('x=a');
    await isSo(() => seen.at(-1) === '');
  }, 30_000);

  it('stands its own haste: many takings and givings up at once', async () => {
    const { leases: a } = await node('a');
    await only(a.take('other'));
    const taken = await Promise.all([1, 2, 3].map(() => only(a.take('x'))));
    expect(taken.map((lease) => lease?.holder)).toEqual(['a', 'a', 'a']);
    await Promise.all([1, 2, 3].map(() => done(a.release('x'))));
    const { leases: b } = await node('b');
    expect(await only(b.take('x'))).toMatchObject({ holder: 'b' });
  });

  it("takes what it cannot read for somebody else's", async () => {
    const { jet, leases: a } = await node('a');
    await only(a.take('other'));
    const kv = await jet.connection.jetstream().views.kv(bucket);
    await kv.put('x', 'no json');
    await kv.put('y', 'null');
    expect(await only(a.take('x'))).toBeNull();
    expect(await only(a.take('y'))).toBeNull();
    await done(a.release('x'));
    expect((await kv.get('x'))?.string()).toBe('no json');
  });

  it('watches anew when the watch is silent, and when the bucket is gone', async () => {
    const { jet, leases: a } = await node('a', { silentMs: 200 });
    const seen = seenBy(a);
    await isSo(() => a.counters().watches > 2);
    await jet.connection.jetstreamManager().then((jsm) => jsm.streams.delete(`KV_${bucket}`));
    await only(a.take('x'));
    await isSo(() => seen.at(-1) === 'x=a');
  });

  it.each([
    ['ttlMs', { ttlMs: 999 }],
    ['sweepMs', { sweepMs: 0 }],
    ['silentMs', { silentMs: 0.5 }],
    ['timeoutMs', { timeoutMs: 1 }],
  ])('refuses a bad %s', (field, over) => {
    const jet = { connectionNow: () => null } as unknown as JetForTests;
    const make = (): unknown => createLeases({ ...jet, bucket, holder: 'a', ...over });
    expect(make).toThrow(BadConfigError);
    expect(make).toThrow(field);
  });
});
