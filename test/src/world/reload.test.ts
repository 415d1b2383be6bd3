import { type WorldContent } from '../../../src/model/content';
import { NOW, playerId, somebody } from '../rules/small-view';
import { CONTENT, roomId } from '../rules/small-world';
import { closeWorlds, told, type Told, WorldRig } from './world-rig';

const row = { kind: 'staff', at: NOW, player: playerId('Ada'), data: {} } as const;

const renamed = (name: string): WorldContent => {
  const rooms = new Map(CONTENT.rooms);
  const quay = rooms.get(roomId('quay'));
  if (quay !== undefined) rooms.set(quay.id, { ...quay, name });
  return { ...CONTENT, rooms };
};
const reload = (rig: WorldRig, name: string): Told =>
  told(rig.world.reload({ content: renamed(name), gone: [], row, correlationId: 'c-1' }));
const seen = (rig: WorldRig): unknown =>
  rig.ask('Bob', 'look', `look-${rig.time.now()}`).answer?.text?.split('\n')[0];

describe('World.reload', () => {
  afterEach(closeWorlds);

  it('has a batch to itself: those before see the old world, those after the new', () => {
    const rig = new WorldRig();
    rig.database.ends(rig.database.storeAfter(5));
    rig.ask('Ada', 'say 1');
    rig.ask('Ada', 'say 2');
    const done = reload(rig, 'The New Quay');
    rig.ask('Ada', 'say 3');
    expect(seen(rig)).toBe('The quay');
    rig.time.advance(5);
    const batches = rig.database.sent.map(({ events, audits }) => [events.length, audits.length]);
    expect(batches).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
      [1, 0],
    ]);
    expect([done.isDone, seen(rig)]).toEqual([true, 'The New Quay']);
  });

  it('changes nothing when it is not committed', () => {
    const rig = new WorldRig();
    rig.database.ends(rig.database.refuse('other'));
    expect(reload(rig, 'The New Quay').fault).toBe('WORLD_UNAVAILABLE');
    rig.time.advance(1_000);
    expect(seen(rig)).toBe('The quay');
  });

  it('holds when its commit was in doubt and is found', () => {
    const rig = new WorldRig();
    rig.database.ends(rig.database.lose(true));
    const done = reload(rig, 'The New Quay');
    rig.time.advance(1_000);
    expect([done.isDone, seen(rig)]).toEqual([true, 'The New Quay']);
  });
});

describe('an act of the staff', () => {
  afterEach(closeWorlds);

  it.each([
    ['announce Hear  me.', 'done'],
    ['kick Nobody Enough.', 'target.none'],
    ['scopes', 'verb.forbidden'],
  ])('%s leaves a row in its commit, with what came of it: %s', (line, result) => {
    const rig = new WorldRig({ present: [somebody('Ada', { roles: ['moderator'] })] });
    rig.ask('Ada', line);
    const audits = rig.database.sent.flatMap((batch) => batch.audits);
    expect(audits).toMatchObject([
      { kind: 'staff', at: NOW, player: playerId('Ada'), data: { words: line, result } },
    ]);
  });

  it('leaves none where somebody else tries', () => {
    const rig = new WorldRig();
    rig.ask('Ada', 'announce Hear me.');
    expect(rig.database.sent.flatMap((batch) => batch.audits)).toEqual([]);
  });
});
