import { lookUpsOf, RoomIndex } from '../../../src/content/room-index';
import { virtualZone } from '../../virtual-zone/virtual-zone';
import { ROOMS, roomId } from '../rules/small-world';
import { ownWorld } from './own-world';

describe('RoomIndex', () => {
  it('has what it is given, and counts what is found in it and what is not', () => {
    const index = new RoomIndex(ROOMS.map((room) => [room.id, room]));
    expect(index.size).toBe(ROOMS.length);
    expect(lookUpsOf(index)).toEqual({ hits: 0, misses: 0 });
    expect(index.get(roomId('quay'))?.id).toBe('quay');
    expect(index.get(roomId('stair'))?.id).toBe('stair');
    expect(index.get(roomId('drowned'))).toBeUndefined();
    expect(lookUpsOf(index)).toEqual({ hits: 2, misses: 1 });
  });
});

describe('lookUpsOf', () => {
  it('is nothing of rooms that nobody counts', () => {
    expect(lookUpsOf(new Map())).toEqual({ hits: 0, misses: 0 });
  });

  it('misses nothing in an evening in our own world', async () => {
    const { world } = await ownWorld();
    const before = lookUpsOf(world.rooms);
    const zone = virtualZone({ players: ['Ada', 'Bob'], content: world });
    for (const line of [
      'look',
      'south',
      'map',
      'attack newsboy',
      'flee',
      'north',
      'route forecourt',
    ])
      zone.send('Ada', line);
    zone.advance(120_000);
    const after = lookUpsOf(world.rooms);
    expect(after.hits - before.hits).toBeGreaterThan(1_000);
    expect(after.misses - before.misses).toBe(0);
  });
});
