import { randomUUID } from 'node:crypto';
import { type OwnedCommitter } from '../../../../../src/infra/persistence/world/committer';
import { createWorldStore } from '../../../../../src/infra/persistence/world/world-store';
import { type Batch, type CommitEnd } from '../../../../../src/model/batch';
import { brandAs, type PlayerId } from '../../../../../src/model/ids';
import { type Lamp } from '../../../../../src/model/lamp';
import { type WorldRecord } from '../../../../../src/model/record';
import { only } from '../only';
import { ARKHAM, batchOf, characterOf, said } from './batches';
import { startWorldDatabase, type WorldDatabase } from './world-database';

const lamp = (id: string, fuelMs: number): Lamp => ({
  kind: 'lamp',
  id: brandAs(id),
  zone: ARKHAM,
  litAt: null,
  fuelMs,
});
const zone = (shiftHours: number): WorldRecord => ({
  kind: 'zone',
  id: ARKHAM,
  zone: ARKHAM,
  weather: 'fog',
  shiftHours,
});

describe('createWorldStore, of records and of lucidity by itself', () => {
  let db: WorldDatabase;
  let committer: OwnedCommitter;
  let tokens: Batch['tokens'];
  let ada: PlayerId;

  beforeAll(async () => {
    db = await startWorldDatabase();
    committer = db.committer();
    tokens = await only(committer.takeZones([ARKHAM]));
  }, 30_000);
  beforeEach(async () => {
    await db.rows('truncate world_record, character_state, character_mind');
    ada = await db.player();
  });
  afterAll(() => db.discard());

  const commit = (over: Partial<Batch>): Promise<CommitEnd> =>
    only(committer.commit(batchOf(tokens, over)));
  const load = () => only(createWorldStore(db.pool).load());
  const minds = async (): Promise<readonly number[]> =>
    (await load()).present.map(({ character }) => character.lucidity);
  const mindOf = async (id: PlayerId): Promise<number | undefined> =>
    (await only(createWorldStore(db.pool).character(id)))?.character.lucidity;
  const withLucidity = (lucidity: number): Pick<Batch, 'characters'> => ({
    characters: [characterOf(ada, { lucidity })],
  });
  const alone = (lucidity: number): Pick<Batch, 'lucidity'> => ({
    lucidity: [{ player: ada, lucidity }],
  });

  it('loads records as they were last stored, by kind and id', async () => {
    const first = [zone(0), lamp('b', 1), lamp('a', 2), lamp('B', 3), lamp('gone', 4)];
    await commit({ records: first });
    await commit({
      records: [lamp('b', 9), zone(-2)],
      recordsGone: [
        { kind: 'lamp', id: 'gone' },
        { kind: 'lamp', id: 'never was' },
        { kind: 'party', id: 'a' },
      ],
    });
    expect((await load()).records).toEqual([lamp('B', 3), lamp('a', 2), lamp('b', 9), zone(-2)]);
    expect(await db.rows(`select distinct zone from world_record`)).toEqual([{ zone: ARKHAM }]);
  });

  it('refuses a record without an id for its data', async () => {
    const records = [{ ...lamp('a', 1), id: null as unknown as Lamp['id'] }];
    expect(await commit({ records })).toMatchObject({ kind: 'refused', cause: 'data' });
  });

  it('takes the lucidity that was stored by itself since', async () => {
    await commit(withLucidity(9_000));
    await commit(alone(8_970));
    expect(await minds()).toEqual([8_970]);
    await commit(alone(-1_234));
    expect(await minds()).toEqual([-1_234]);
    expect(await mindOf(ada)).toBe(-1_234);
  });

  it("takes the character's own if that was stored since, in the same moment too", async () => {
    await commit(withLucidity(9_000));
    await commit(alone(8_970));
    await commit(withLucidity(5_000));
    expect(await minds()).toEqual([5_000]);
    expect(await mindOf(ada)).toBe(5_000);
    await commit(alone(4_990));
    expect(await minds()).toEqual([4_990]);
  });

  it('takes the one by itself where one commit has both', async () => {
    await commit({ ...withLucidity(9_000), ...alone(8_880) });
    expect(await minds()).toEqual([8_880]);
  });

  it('leaves the row of the character alone', async () => {
    await commit(withLucidity(9_000));
    const row = () => db.rows('select xmin, ctid from character_state where id = $1', [ada]);
    const before = await row();
    await commit(alone(8_970));
    expect(await row()).toEqual(before);
  });

  it('takes the lucidity of ten thousand in one commit', async () => {
    const lucidity = Array.from({ length: 10_000 }, (_, n) => ({
      player: brandAs<PlayerId>(randomUUID()),
      lucidity: n - 5_000,
    }));
    expect((await commit({ lucidity })).kind).toBe('committed');
    expect((await commit({ lucidity })).kind).toBe('committed');
    const sum = 'select count(*)::int as n, sum(lucidity)::int as sum from character_mind';
    expect(await db.rows(sum)).toEqual([{ n: 10_000, sum: -5_000 }]);
  });

  it('takes those it has not seen before beside the others', async () => {
    const players = Array.from({ length: 4 }, () => brandAs<PlayerId>(randomUUID()));
    const some = (count: number, lucidity: number) =>
      players.slice(0, count).map((player) => ({ player, lucidity }));
    await commit({ lucidity: some(2, 1) });
    await commit({ lucidity: some(4, 2) });
    await commit({ lucidity: some(3, 3) });
    const stored = await db.rows('select lucidity from character_mind order by lucidity');
    expect(stored.map(({ lucidity }) => lucidity)).toEqual([2, 3, 3, 3]);
  });

  it.each([
    ['an id that is no uuid', { player: brandAs<PlayerId>('x,y'), lucidity: 1 }],
    ['a half', { player: brandAs<PlayerId>(randomUUID()), lucidity: 0.5 }],
    ['no number', { player: brandAs<PlayerId>(randomUUID()), lucidity: NaN }],
    [
      'two ids in one',
      { player: brandAs<PlayerId>(`${randomUUID()},${randomUUID()}`), lucidity: 1 },
    ],
  ])('refuses lucidity of %s for its data', async (_, bad) => {
    expect(await commit({ lucidity: [bad] })).toMatchObject({ kind: 'refused', cause: 'data' });
  });

  it('numbers the commits of an older server, so that its characters are newer than earlier minds', async () => {
    await commit({ ...withLucidity(9_000), ...alone(8_880) });
    const older = [characterOf(ada, { lucidity: 7_000 })];
    const events = [said(ada, 'one'), said(ada, 'two')];
    const [placed] = await db.rows(
      `select o_first::int, o_head::int from commit_batch($1, 9, false, $2, $3, null, null, null, $4, null)`,
      [randomUUID(), tokens, JSON.stringify(older), JSON.stringify(events)],
    );
    expect(await minds()).toEqual([7_000]);
    const [log] = await db.rows('select head::int from log_head');
    const head = Number(log?.['head']);
    expect(placed).toEqual({ o_first: head - 1, o_head: head });
  });
});
