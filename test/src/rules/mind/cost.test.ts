import { type Room } from '../../../../src/model/room';
import { brandAs } from '../../../../src/model/ids';
import { closeWorlds, WorldRig } from '../../world/world-rig';
import { NOW, playerId, somebody } from '../small-view';
import { CONTENT, ROOMS } from '../small-world';

const PLAYERS = 1_000;
const ACTIVE = 700;
/** The first evaluation later than five minutes after the world's begin. */
const EVALUATION = 1_320_000;

/** Rooms that count how often one is looked up. */
class CountedRooms extends Map<Room['id'], Room> {
  looks = 0;

  override get(id: Room['id']): Room | undefined {
    this.looks += 1;
    return super.get(id);
  }
}

function crowdedRig(): { readonly rig: WorldRig; readonly rooms: CountedRooms } {
  const places = ROOMS.filter(({ zone }) => zone === 'earth/arkham');
  const present = Array.from({ length: PLAYERS }, (_, n) => {
    const { id: room } = places[n % places.length] ?? { id: brandAs<Room['id']>('quay') };
    return somebody(`P${n}`, { room, lucidity: 5_000 });
  });
  const rooms = new CountedRooms(ROOMS.map((one) => [one.id, one]));
  const rig = new WorldRig({
    present,
    items: [],
    fixed: { content: { ...CONTENT, rooms }, bornAt: 0 },
    maxQueue: 2 * PLAYERS,
    maxBatch: 2 * PLAYERS,
  });
  return { rig, rooms };
}

describe('flux', () => {
  afterEach(closeWorlds);

  it('of 1,000 players is one batch, of the active only: nobody is loaded, no room read from outside', () => {
    const { rig, rooms } = crowdedRig();
    const { time, world, database } = rig;
    // All are active at this one: it brings each of them 30.
    time.advance(EVALUATION - 60_000 - NOW);
    for (let n = 0; n < ACTIVE; n += 1) rig.ask(`P${n}`, 'emote waits.', `wait-${n}`);
    time.advance(60_000);
    const before = { sent: database.sent.length, looks: database.looks.length };
    rooms.looks = 0;
    world.tick();
    time.advance(0);
    expect(rig.failures).toEqual([]);
    const batches = database.sent.slice(before.sent);
    expect(batches).toHaveLength(1);
    expect(batches[0]?.lucidity).toHaveLength(ACTIVE);
    expect(batches[0]?.lucidity[0]).toMatchObject({ player: playerId('P0'), lucidity: 5_060 });
    expect(batches[0]).toMatchObject({ characters: [], items: [], explored: [], events: [] });
    expect(database.looks.slice(before.looks)).toEqual([]);
    expect(database.found).toEqual([]);
    expect(rooms.looks).toBeLessThanOrEqual(ROOMS.length);
    expect(world.committed.character(playerId(`P${ACTIVE}`))?.lucidity).toBe(5_030);
  });

  it('writes nothing where nothing changes', () => {
    const { rig } = crowdedRig();
    const { time, world, database } = rig;
    time.advance(EVALUATION - NOW);
    const sent = database.sent.length;
    world.tick();
    time.advance(0);
    expect(database.sent.slice(sent)).toEqual([]);
  });
});
