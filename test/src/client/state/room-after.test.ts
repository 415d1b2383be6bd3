import { roomAfter } from '../../../../src/client/state/room-after';
import { thingsAfter } from '../../../../src/client/state/things-after';
import { personNote } from '../../../../src/client/view/npc-words';
import { room } from './page-script';

const at = { at: 0, part: 'room', actorName: 'Eve' };
const names = (after: ReturnType<typeof roomAfter>): readonly string[] =>
  after?.occupants.map(({ name, isLinkdead }) => (isLinkdead ? `${name}?` : name)) ?? [];

describe('roomAfter', () => {
  it.each([
    ['entered here', { type: 'player.entered', room: 'quay' }, ['Bob', 'Eve']],
    ['entered elsewhere', { type: 'player.entered', room: 'stair' }, ['Bob']],
    ['came', { type: 'player.moved', from: 'stair', to: 'quay' }, ['Bob', 'Eve']],
    ['went', { type: 'player.moved', from: 'quay', to: 'stair', actorName: 'Bob' }, []],
    ['left', { type: 'player.left', room: 'quay', actorName: 'Bob' }, []],
    ['lost the line', { type: 'player.linkdead', room: 'quay', actorName: 'Bob' }, ['Bob?']],
    ['was renamed', { type: 'player.renamed', newName: 'Rob', actorName: 'Bob' }, ['Rob']],
    ['spoke', { type: 'room.said' }, ['Bob']],
  ])('knows who is here after somebody %s', (_, data, expected) => {
    const after = roomAfter(room, { ...at, ...data });
    expect(names(after)).toEqual(expected);
    expect(after?.occupantCount).toBe(expected.length);
  });

  const bob = { actorName: 'Bob', targetName: 'Bob', room: 'quay' };
  it.each([
    ['was struck', { type: 'combat.struck', npc: 'n', condition: 'hurt' }, 'hurt'],
    ['struck', { type: 'combat.struck', npc: 'n', actor: 'b', condition: 'hurt' }, ''],
    ['fell', { type: 'player.wounded' }, 'lies here, bleeding'],
    ['was bound up', { type: 'player.bandaged', actorName: 'Eve', isDone: true }, 'failing'],
    ['was bound up badly', { type: 'player.bandaged', actorName: 'Eve', isDone: false }, ''],
    ['lost the line', { type: 'player.linkdead' }, 'absent'],
  ])('knows how somebody is who %s', (_, data, expected) => {
    const after = roomAfter(room, { ...at, ...bob, ...data });
    expect(after?.occupants.map(personNote)).toEqual([expected]);
  });

  it('knows how somebody is who comes in bleeding', () => {
    const empty = { ...room, occupants: [], occupantCount: 0 };
    const came = { ...at, type: 'player.moved', from: 'stair', to: 'quay', condition: 'bleeding' };
    const entered = { ...at, type: 'player.entered', room: 'quay', condition: 'bleeding' };
    for (const data of [came, entered])
      expect(roomAfter(empty, data)?.occupants.map(personNote)).toEqual(['lies here, bleeding']);
  });

  it('is the new room for the one who moved', () => {
    const view = { ...room, name: 'Lamp Stair' };
    expect(roomAfter(room, { ...at, type: 'player.moved', part: 'self', view })).toBe(view);
  });

  it('does not count its own player as somebody else', () => {
    const entered = { ...at, type: 'player.entered', part: 'self', room: 'quay' };
    expect(names(roomAfter(room, entered))).toEqual(['Bob']);
  });
});

describe('thingsAfter', () => {
  const here = { kind: 'room' };
  const eve = { kind: 'player', player: 'e', name: 'Eve' };
  const moved = (item: string, quantity: number, from: object): Record<string, unknown> => ({
    ...{ item, quantity, from },
    to: from === here ? eve : here,
  });
  it.each([
    ['the only one taken', moved('a brass lantern', 1, here), ['3 candles']],
    ['some of many', moved('a candle', 1, here), ['a brass lantern', '2 candles']],
    ['all but one', moved('2 candles', 2, here), ['a brass lantern', 'a candle']],
    ['all of many', moved('3 candles', 3, here), ['a brass lantern']],
    ['put down', moved('a rope', 1, eve), ['a brass lantern', '3 candles', 'a rope']],
    ['unknown', moved('an oar', 1, here), ['a brass lantern', '3 candles']],
  ])('knows what lies here: %s', (_, data, expected) => {
    const after = thingsAfter(room.things, { type: 'item.moved', at: 0, ...data });
    expect(after.map(({ name }) => name)).toEqual(expected);
  });
});
