import { randomUUID } from 'node:crypto';
import { type OwnedCommitter } from '../../../../../src/infra/persistence/world/committer';
import { NoLogError } from '../../../../../src/infra/persistence/world/no-log-error';
import {
  createWorldStore,
  type PgWorldStore,
} from '../../../../../src/infra/persistence/world/world-store';
import { type Batch } from '../../../../../src/model/batch';
import { brandAs, type PlayerId, type RoomId } from '../../../../../src/model/ids';
import { type ItemLocation } from '../../../../../src/model/item';
import { only } from '../only';
import { ARKHAM, batchOf, characterOf, itemOf } from './batches';
import { BORN_AT, startWorldDatabase, type WorldDatabase } from './world-database';

const room = (name: string): RoomId => brandAs(name);

describe('createWorldStore', () => {
  let db: WorldDatabase;
  let store: PgWorldStore;
  let committer: OwnedCommitter;
  let tokens: Batch['tokens'];

  beforeAll(async () => {
    db = await startWorldDatabase();
    store = createWorldStore(db.pool);
    committer = db.committer();
  }, 30_000);
  beforeEach(async () => {
    await db.rows('truncate item, explored, character_state');
    tokens = await only(committer.takeZones([ARKHAM]));
  });
  afterAll(() => db.discard());

  const commit = async (over: Partial<Batch>): Promise<void> => {
    expect(await only(committer.commit(batchOf(tokens, over)))).toMatchObject({
      kind: 'committed',
    });
  };
  const inside = (container: string): ItemLocation => ({
    kind: 'container',
    container: brandAs(container),
  });
  const carriedBy = (character: PlayerId) => [
    itemOf('a-coat', { kind: 'slot', character, slot: 'coat' }),
    itemOf('b-bag', { kind: 'character', character }, { lock: 'unlocked' }),
    itemOf('c-purse', inside('b-bag')),
    itemOf('d-coins', inside('c-purse'), { quantity: 12 }),
  ];
  const lying = [
    itemOf('e-chest', { kind: 'room', room: room('room_a') }, { lock: 'sealed' }),
    itemOf('f-box', inside('e-chest')),
    itemOf('g-ring', inside('f-box')),
    itemOf('gz-found', inside('lost-somebody')),
    itemOf('h-candle', { kind: 'room-container', room: room('room_b') }),
  ];

  it('begins a log once, and keeps what the first said', async () => {
    await only(store.begin({ epoch: 'other', bornAt: 77 }));
    expect(await only(store.load())).toMatchObject({ bornAt: BORN_AT, isSeeded: false });
    expect(await db.rows('select epoch from log_head')).toEqual([{ epoch: 'k3x' }]);
  });

  it('loads those present with all they carry, and all that lies about', async () => {
    const [ada, bob, cyd] = [await db.player(), await db.player(), await db.player()];
    const characters = [
      characterOf(ada, { ignores: [{ account: brandAs('x'), name: 'Zed', until: null }] }),
      characterOf(bob, { inWorld: false }),
      characterOf(cyd),
    ];
    await commit({
      at: 60_000,
      characters,
      items: [...carriedBy(ada), ...lying, itemOf('z-hat', { kind: 'character', character: bob })],
      explored: [
        { player: ada, room: room('room_b') },
        { player: ada, room: room('room_a') },
        { player: bob, room: room('room_a') },
      ],
      seeds: true,
    });
    const loaded = await only(store.load());
    const present = [
      {
        character: characters[0],
        explored: ['room_a', 'room_b'],
        items: carriedBy(ada),
      },
      { character: characters[2], explored: [], items: [] },
    ];
    const byId = (a: PlayerId) => present.find(({ character }) => character?.id === a);
    expect(loaded).toEqual({
      bornAt: BORN_AT,
      lastAt: 60_000,
      isSeeded: true,
      present: [ada, cyd].sort().map(byId),
      items: lying,
      records: [],
    });
  });

  it('gives one character, in the world or not, with what it carries', async () => {
    const [ada, bob] = [await db.player(), await db.player()];
    const character = characterOf(ada, { inWorld: false });
    await commit({
      characters: [character, characterOf(bob)],
      items: [...carriedBy(ada), ...lying, itemOf('z-hat', { kind: 'character', character: bob })],
      explored: [{ player: ada, room: room('room_a') }],
    });
    expect(await only(store.character(ada))).toEqual({
      character,
      explored: ['room_a'],
      items: carriedBy(ada),
    });
  });

  it('calls a character what its account calls it, whatever was committed last', async () => {
    const ada = await db.player();
    await commit({ characters: [characterOf(ada, { name: 'Stranger-417', isGuest: true })] });
    const stored = await only(store.character(ada));
    expect(stored?.character).toMatchObject({ name: `c${ada}`, isGuest: false });
  });

  it('knows no character that is deleted, nor one that never was', async () => {
    const ada = await db.player();
    await commit({ characters: [characterOf(ada)] });
    await db.rows('update "character" set deleted_at = now() where id = $1', [ada]);
    expect(await only(store.character(ada))).toBeNull();
    expect(await only(store.character(brandAs(randomUUID())))).toBeNull();
    expect((await only(store.load())).present).toEqual([]);
  });

  it('mints a new epoch, and refuses one that is not base 36', async () => {
    await only(store.mintEpoch('new1'));
    expect(await db.rows('select epoch from log_head')).toEqual([{ epoch: 'new1' }]);
    await expect(only(store.mintEpoch('a.b'))).rejects.toThrow('log_head_epoch_check');
  });

  it('errors for a log that was never begun', async () => {
    await db.rows('delete from log_head');
    await expect(only(store.load())).rejects.toBeInstanceOf(NoLogError);
    await expect(only(store.mintEpoch('x'))).rejects.toBeInstanceOf(NoLogError);
    await expect(only(committer.takeZones([ARKHAM]))).rejects.toThrow('log_head has no row');
    await only(store.begin({ epoch: 'again', bornAt: 5 }));
  });

  it('reads everything as of one moment, whatever is committed meanwhile', async () => {
    const ada = await db.player();
    await commit({ characters: [characterOf(ada, { purse: 1 })], items: carriedBy(ada) });
    const before = await only(store.snapshot());
    const torn$ = db.pool.inSnapshot(async (ask) => {
      const { rows } = await ask({ text: 'select commit_no from log_head', values: [] });
      await commit({ characters: [characterOf(ada, { purse: 2 })] });
      const later = await ask({
        text: "select data ->> 'purse' as purse from character_state",
        values: [],
      });
      return [Number(rows[0]?.['commit_no']), later.rows[0]?.['purse']];
    });
    expect(await only(torn$)).toEqual([before.no, '1']);
    expect(before.stored.present.map(({ items }) => items)).toHaveLength(1);
    expect((await only(store.snapshot())).no).toBe(before.no + 1);
  });

  it('gives a connection back when reading fails', async () => {
    const failing$ = db.pool.inSnapshot(() => Promise.reject(new Error('no more')));
    await expect(only(failing$)).rejects.toThrow('no more');
    expect((await only(store.snapshot())).head).toEqual(expect.any(Number));
  });
});
