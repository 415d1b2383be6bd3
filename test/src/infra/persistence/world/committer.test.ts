import { randomUUID } from 'node:crypto';
import { forkJoin } from 'rxjs';
import { createCommitter } from '../../../../../src/infra/persistence/world/committer';
import { type OwnedCommitter } from '../../../../../src/infra/persistence/world/committer';
import { type Batch, type CommitEnd } from '../../../../../src/model/batch';
import { brandAs, type PlayerId, type ZoneId } from '../../../../../src/model/ids';
import { only } from '../only';
import { type ItemLocation } from '../../../../../src/model/item';
import { ARKHAM, batchOf, characterOf, itemOf, said } from './batches';
import { committerConfig, startWorldDatabase, type WorldDatabase } from './world-database';

describe('createCommitter', () => {
  let db: WorldDatabase;
  let ada: PlayerId;
  let committer: OwnedCommitter;
  let tokens: Batch['tokens'];
  let next = 0;

  beforeAll(async () => {
    db = await startWorldDatabase();
    ada = await db.player();
  }, 30_000);
  beforeEach(async () => {
    committer = db.committer();
    tokens = await take(committer, newZone());
  });
  afterEach(() => only(committer.close()));
  afterAll(() => db.discard());

  const newZone = (): ZoneId => brandAs(`earth/zone${(next += 1)}`);
  const take = (by: OwnedCommitter, ...zones: ZoneId[]): Promise<Batch['tokens']> =>
    only(by.takeZones(zones));
  const commit = (batch: Batch, by = committer): Promise<CommitEnd> => only(by.commit(batch));
  const head = async (): Promise<number> =>
    Number((await db.rows('select head from log_head'))[0]?.['head']);
  const outcome = (command = randomUUID()): Batch['outcomes'][number] => ({
    player: ada,
    command: brandAs(command),
    line: 'say hello',
    outcome: 'refused',
    code: 'exit.none',
    text: 'There is no exit east.',
  });

  it('is the owner of what it took, whatever else others once had', async () => {
    const [own, gone] = [newZone(), newZone()];
    const [before, now] = [db.committer({ node: 'before' }), db.committer({ node: 'now' })];
    const other = db.committer({ node: 'other' });
    await take(before, own, gone);
    await take(now, own);
    expect(await only(now.isOwner())).toBe(true);
    await take(other, own);
    expect(await only(now.isOwner())).toBe(false);
  });

  it('gives a batch the next offsets and stores all of it', async () => {
    const before = await head();
    const batch = batchOf(tokens, {
      at: 7_000.4,
      characters: [characterOf(ada, { purse: 7 })],
      items: [itemOf('i1', { kind: 'character', character: ada }, { lock: 'locked' })],
      explored: [{ player: ada, room: brandAs('room_a') }],
      events: [said(ada, 'one'), said(ada, 'two')],
      outcomes: [outcome()],
    });
    expect(await commit(batch)).toEqual({
      kind: 'committed',
      firstOffset: before + 1,
      head: before + 2,
      no: expect.any(Number) as number,
    });
    const logged = await db.rows(
      `select log_offset::int, at::int, type, zone, body ->> 'text' as text from event_log where log_offset > $1 order by 1`,
      [before],
    );
    const common = { at: 5_000, type: 'room.said', zone: ARKHAM };
    expect(logged).toEqual([
      { log_offset: before + 1, ...common, text: 'one' },
      { log_offset: before + 2, ...common, text: 'two' },
    ]);
    expect(
      await db.rows(
        `select in_world, data ->> 'purse' as purse from character_state where id = $1`,
        [ada],
      ),
    ).toEqual([{ in_world: true, purse: '7' }]);
    expect(await db.rows(`select * from item where id = 'i1'`)).toEqual([
      {
        id: 'i1',
        prototype: 'brass_lantern',
        quantity: 1,
        location_kind: 'character',
        location_id: ada,
        slot: null,
        zone: ARKHAM,
        lock: 'locked',
      },
    ]);
    expect(await db.rows('select room from explored where character = $1', [ada])).toEqual([
      { room: 'room_a' },
    ]);
  });

  it('takes what is explored already, changes items, and removes those that are gone', async () => {
    const at: ItemLocation = { kind: 'room', room: brandAs('room_a') };
    const explored = [{ player: ada, room: brandAs<Batch['explored'][0]['room']>('room_twice') }];
    await commit(batchOf(tokens, { explored, items: [itemOf('i2', at), itemOf('i3', at)] }));
    const changed = itemOf('i2', { kind: 'slot', character: ada, slot: 'head' }, { quantity: 3 });
    const end = await commit(
      batchOf(tokens, { explored, items: [changed], itemsGone: [brandAs('i3')] }),
    );
    expect(end.kind).toBe('committed');
    expect(
      await db.rows(`select id, quantity, location_kind, slot from item where id in ('i2', 'i3')`),
    ).toEqual([{ id: 'i2', quantity: 3, location_kind: 'slot', slot: 'head' }]);
  });

  it('places a batch without events after the log as it is', async () => {
    const before = await head();
    expect(await commit(batchOf(tokens))).toEqual({
      kind: 'committed',
      firstOffset: before + 1,
      head: before,
      no: expect.any(Number) as number,
    });
  });

  it('numbers commits without gaps, those without events too, and finds them by it', async () => {
    const batches = [
      batchOf(tokens),
      batchOf(tokens, { events: [said(ada, 'x')] }),
      batchOf(tokens),
    ];
    const numbers: number[] = [];
    for (const batch of batches) {
      const end = await commit(batch);
      numbers.push(end.kind === 'committed' ? end.no : NaN);
    }
    const [first = NaN] = numbers;
    expect(numbers).toEqual([first, first + 1, first + 2]);
    expect(await only(committer.find(batches[2]?.id ?? ''))).toMatchObject({ no: first + 2 });
  });

  it('gives offsets without gaps, in the order of each, to three who commit at once', async () => {
    const before = await head();
    const others = [committer, db.committer(), db.committer()];
    const zones = [tokens, await take(others[1] ?? committer, newZone())];
    zones.push(await take(others[2] ?? committer, newZone()));
    const runs = others.flatMap((by, k) =>
      Array.from({ length: 30 }, (_, n) =>
        by.commit(
          batchOf(zones[k] ?? {}, {
            events: Array.from({ length: (n % 3) + 1 }, (__, i) => said(ada, `${k} ${n} ${i}`)),
          }),
        ),
      ),
    );
    const ends = await only(forkJoin(runs));
    expect(new Set(ends.map(({ kind }) => kind))).toEqual(new Set(['committed']));
    const logged = await db.rows(
      `select log_offset::int as o, body ->> 'text' as text from event_log where log_offset > $1 order by 1`,
      [before],
    );
    expect(logged.map(({ o }) => o)).toEqual(Array.from({ length: 180 }, (_, i) => before + 1 + i));
    const batches = logged.map(({ text }) => String(text));
    for (const k of [0, 1, 2]) {
      const own = batches.filter((text) => text.startsWith(`${k} `));
      const sent = Array.from({ length: 30 }, (_, n) =>
        Array.from({ length: (n % 3) + 1 }, (__, i) => `${k} ${n} ${i}`),
      ).flat();
      expect(own).toEqual(sent);
    }
  });

  it.each([
    ['a lone surrogate', { events: [said(brandAs(randomUUID()), '\ud800')] }],
    ['a NUL', { events: [said(brandAs(randomUUID()), 'a\u0000b')] }],
    ['an id that is no uuid', { explored: [{ player: brandAs('x'), room: brandAs('r') }] }],
    ['an unknown character', { characters: [characterOf(brandAs(randomUUID()))] }],
    [
      'no quantity',
      { items: [itemOf('i9', { kind: 'room', room: brandAs('r') }, { quantity: 0 })] },
    ],
    ['a value beyond JSON', { events: [said(brandAs('x'), 1n as unknown as string)] }],
  ] as readonly (readonly [string, Partial<Batch>])[])(
    'refuses %s for its data and leaves nothing of the batch',
    async (_, bad) => {
      const before = await head();
      const marked = itemOf('never', { kind: 'room', room: brandAs('r') });
      const batch = batchOf(tokens, { ...bad, items: [marked, ...(bad.items ?? [])], seeds: true });
      expect(await commit(batch)).toMatchObject({ kind: 'refused', cause: 'data' });
      expect(await head()).toBe(before);
      expect(await db.rows(`select id from item where id = 'never'`)).toEqual([]);
      expect(await only(committer.find(batch.id))).toBeNull();
      expect((await commit(batchOf(tokens))).kind).toBe('committed');
    },
  );

  it('refuses an outcome that is there already for its data', async () => {
    const one = outcome();
    expect((await commit(batchOf(tokens, { outcomes: [one] }))).kind).toBe('committed');
    expect(await commit(batchOf(tokens, { outcomes: [one] }))).toMatchObject({
      kind: 'refused',
      cause: 'data',
    });
  });

  it('gives outcomes back by the ids they are asked by', async () => {
    const [one, unheard] = [outcome(), outcome()];
    await commit(batchOf(tokens, { events: [said(ada, 'x')], outcomes: [one] }));
    const asked = [
      { player: ada, command: brandAs<typeof one.command>(one.command.toUpperCase()) },
      { player: ada, command: unheard.command },
      { player: await db.player(), command: one.command },
    ];
    expect(await only(committer.outcomes(asked))).toEqual([
      { ...one, command: asked[0]?.command, offset: await head() },
    ]);
  });

  it('finds a batch by its id', async () => {
    const batch = batchOf(tokens, { events: [said(ada, 'x'), said(ada, 'y')] });
    await commit(batch);
    const at = await head();
    expect(await only(committer.find(batch.id))).toEqual({
      firstOffset: at - 1,
      head: at,
      no: expect.any(Number) as number,
    });
  });

  it('remembers the latest time, and that the world was seeded', async () => {
    await commit(batchOf(tokens, { at: 900_000, seeds: true }));
    await commit(batchOf(tokens, { at: 8_000 }));
    expect(await db.rows('select last_at::int, is_seeded from log_head')).toEqual([
      { last_at: 900_000, is_seeded: true },
    ]);
  });

  it('raises the token of each zone taken, and fences who had it', async () => {
    const [zone] = Object.keys(tokens) as ZoneId[];
    const other = db.committer();
    expect(await take(other, zone ?? ARKHAM)).toEqual({ [zone ?? '']: 2 });
    expect(await commit(batchOf(tokens))).toEqual({
      kind: 'refused',
      cause: 'fenced',
      detail: `MY001 taken by another: ${zone ?? ''}`,
    });
  });

  it('fences a commit that was waiting while its zone was taken', async () => {
    const zones = Object.keys(tokens) as ZoneId[];
    const [other, before] = [db.committer(), await head()];
    const unlock = await db.lockLog();
    const taking = take(other, ...zones);
    await db.waiters(1);
    const ending = commit(batchOf(tokens, { events: [said(ada, 'late')] }));
    await db.waiters(2);
    await unlock();
    expect(await ending).toMatchObject({ kind: 'refused', cause: 'fenced' });
    expect(Object.values(await taking)).toEqual([2]);
    expect(await head()).toBe(before);
  });

  it('commits before the zone is taken if it was first in the queue', async () => {
    const zones = Object.keys(tokens) as ZoneId[];
    const other = db.committer();
    const unlock = await db.lockLog();
    const ending = commit(batchOf(tokens));
    await db.waiters(1);
    const taking = take(other, ...zones);
    await db.waiters(2);
    await unlock();
    expect((await ending).kind).toBe('committed');
    await taking;
  });

  it('takes a zone that nobody had', async () => {
    const [a, b] = [newZone(), newZone()];
    expect(await take(committer, a, b, a)).toEqual({ [a]: 1, [b]: 1 });
  });

  it.each(['connectTimeoutMs', 'statementTimeoutMs', 'answerGraceMs', 'closeTimeoutMs'])(
    'throws for a %s out of range',
    (field) => {
      const config = { ...committerConfig(db.url), [field]: -1 };
      expect(() => createCommitter(config)).toThrow(new RegExp(`^${field} is -1, allowed is`));
    },
  );
});
