import { lintWorld } from '../../../src/content/linting/lint-world';
import { type Room } from '../../../src/model/room';
import { layOut, stepOf } from './layout';
import { type OwnWorld, ownWorld } from './own-world';

describe('our own world', () => {
  let own: OwnWorld;
  let rooms: readonly Room[];

  beforeAll(async () => {
    own = await ownWorld();
    rooms = [...own.world.rooms.values()];
  });

  it('loads without a row', () => {
    expect(own.report).toEqual([]);
  });

  it('has a key to be had for each that is named, and no lock that never opens', () => {
    expect(lintWorld(own.world)).toEqual([]);
  });

  it('joins its sub-zones in two places or more', () => {
    const links = rooms.flatMap((room) =>
      room.exits.filter(({ target }) => own.world.rooms.get(target)?.subZone !== room.subZone),
    );
    expect(links.length).toBeGreaterThanOrEqual(4);
  });

  it('has a place to rest in every sub-zone, but none where the dead and the new are', () => {
    const restful = new Set(
      rooms.filter((room) => room.isRestLocation).map(({ subZone }) => subZone),
    );
    const earthly = [...own.world.subZones.keys()].filter((id) => id.startsWith('earth/'));
    expect([...restful].sort()).toEqual(earthly.sort());
  });

  it('starts where a lamp has been left', () => {
    const { start } = own.world.landmarks;
    expect(own.world.rooms.get(start)?.name).toBe('The Waiting Room');
    expect(own.world.placements).toContainEqual({
      prototype: 'brass_lantern',
      quantity: 1,
      room: start,
    });
  });

  it('brings people to where the design says', () => {
    expect(own.world.landmarks).toEqual({
      start: 'earth_arkham_merchant_row_room_waiting_room_001',
      respawn: 'earth_arkham_campus_room_infirmary_001',
      ward: 'earth_arkham_sanatorium_room_locked_ward_001',
      limbo: 'limbo_threshold_threshold_room_shore_001',
      arrival: 'limbo_arrival_arrival_room_carriage_001',
      lostProperty: 'earth_arkham_merchant_row_room_parcels_office_001',
    });
  });

  it('can be drawn: by direction every room has one place, and every place one room', () => {
    const { places, clashes } = layOut(own.world);
    expect(clashes).toEqual([]);
    expect(places.size).toBe(rooms.length);
  });

  it('leads back by the opposite direction', () => {
    for (const room of rooms) {
      for (const { word, target } of room.exits.filter((exit) => stepOf(exit.word))) {
        const there = stepOf(word)?.map((step) => 0 - step);
        const back = own.world.rooms.get(target)?.exits.find((exit) => exit.target === room.id);
        expect([room.id, stepOf(back?.word ?? '')?.map((step) => 0 + step)]).toEqual([
          room.id,
          there?.map((step) => 0 + step),
        ]);
      }
    }
  });

  it('names its ways out in each description, but for the hidden', () => {
    for (const { id, description, exits } of rooms) {
      const shown = exits.filter(({ flags }) => !flags.includes('hidden'));
      const unnamed = shown.filter(({ word }) => {
        const names = word === 'up' ? '(up|overhead)' : word;
        return !new RegExp(`\\b${names}\\b`, 'i').test(description);
      });
      expect([id, unnamed]).toEqual([id, []]);
    }
  });

  it('keeps every lock on an exit that is locked, and every locked exit with a lock', () => {
    for (const { id, exits, attributes } of rooms) {
      const locked = exits.filter(({ flags }) => flags.includes('locked')).map(({ word }) => word);
      expect([id, Object.keys(attributes.locks)]).toEqual([id, locked]);
    }
  });
});
