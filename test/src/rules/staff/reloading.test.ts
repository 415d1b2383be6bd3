import { type WorldContent } from '../../../../src/model/content';
import { brandAs, type RoomId } from '../../../../src/model/ids';
import { reloading } from '../../../../src/rules/staff/reloading';
import { reloadsOf } from '../../../../src/rules/staff/reloads';
import { npc } from '../small-npcs';
import { inChest, inRoom, inside, item, NOW, playerId, SmallView, somebody } from '../small-view';
import { COAST, CONTENT, ROOMS, roomId, TOWN } from '../small-world';

const row = { kind: 'staff', at: NOW, player: playerId('Ada'), data: {} } as const;

/** The same world without these rooms. */
const without = (...names: readonly string[]): WorldContent => ({
  ...CONTENT,
  rooms: new Map(ROOMS.filter(({ id }) => !names.map(roomId).includes(id)).map((r) => [r.id, r])),
});

/** Reloaded; what is left lies in the view. */
function reload(view: SmallView, content: WorldContent, ...gone: readonly RoomId[]) {
  const input = { kind: 'reload', content, gone, row, correlationId: 'c-1' } as const;
  const verdict = reloading(view.turn(), input);
  if (verdict.kind === 'done') view.apply(verdict.changes);
  return verdict;
}

describe('reloading', () => {
  it('counts, so that whoever follows the world knows of it', () => {
    const view = new SmallView([]);
    expect(reloadsOf(view)).toBe(0);
    for (const count of [1, 2]) {
      reload(view, CONTENT);
      expect(reloadsOf(view)).toBe(count);
    }
  });

  it('takes who is in a vanished room to their rest location, or else to the respawn room', () => {
    const view = new SmallView([
      somebody('Ada', { room: roomId('loft') }),
      somebody('Bob', { room: roomId('loft'), restRoom: roomId('stair') }),
      somebody('Cleo'),
    ]);
    const verdict = reload(view, without('loft'), roomId('loft'));
    const rooms = ['Ada', 'Bob', 'Cleo'].map((name) => view.character(playerId(name))?.room);
    expect(rooms).toEqual([CONTENT.landmarks.respawn, roomId('stair'), roomId('quay')]);
    expect(verdict).toMatchObject({
      events: expect.arrayContaining([
        expect.objectContaining({ type: 'player.moved', how: 'displaced' }),
      ]) as unknown,
    });
  });

  it('takes its things to lost property, with what is in them', () => {
    const content = {
      ...without('loft'),
      landmarks: { ...CONTENT.landmarks, lostProperty: roomId('harbour') },
    };
    const view = new SmallView(
      [],
      [
        item('satchel1', inRoom('loft')),
        item('candle1', inside('satchel1')),
        item('coin1', inChest('loft')),
        item('lantern1', inRoom('quay')),
      ],
    );
    reload(view, content, roomId('loft'));
    const lie = view.items.map(({ id, location, zone }) => ({ id, location, zone }));
    expect(lie).toEqual([
      { id: 'satchel1', location: inRoom('harbour'), zone: COAST },
      { id: 'candle1', location: inside('satchel1'), zone: COAST },
      { id: 'coin1', location: inRoom('harbour'), zone: COAST },
      { id: 'lantern1', location: inRoom('quay'), zone: TOWN },
    ]);
  });

  it('lets go of NPCs whose room, home, kind or population is no more', () => {
    const view = new SmallView([]);
    const npcs = [
      npc('rat-1', 'loft'),
      npc('rat-2', 'quay', { home: roomId('loft') }),
      npc('cat-1', 'quay'),
      npc('rat-3', 'quay', { population: brandAs('rats') }),
      npc('rat-4', 'quay'),
      npc('rat-5', 'quay', { room: null, opensAt: 5 }),
    ];
    for (const record of npcs) view.apply([{ kind: 'record', record }]);
    const kinds = new Map([...CONTENT.npcs].filter(([id]) => id !== 'cat'));
    const verdict = reload(view, { ...without('loft'), npcs: kinds }, roomId('loft'));
    expect([...view.records('npc')].map(({ id }) => id)).toEqual(['rat-4', 'rat-5']);
    expect(verdict.kind === 'done' && verdict.events.map(({ type }) => type)).toEqual(
      Array(4).fill('npc.gone'),
    );
  });

  it('forgets what was done to the room', () => {
    const view = new SmallView([]);
    const state = { kind: 'room', id: roomId('loft'), zone: TOWN, open: {}, lock: null } as const;
    view.apply([{ kind: 'record', record: state }]);
    reload(view, without('loft'), roomId('loft'));
    expect([...view.records('room')]).toEqual([]);
  });

  it('leaves all in a room that another zone has now, and hands it over', () => {
    const view = new SmallView(
      [somebody('Ada', { room: roomId('loft') })],
      [item('lantern1', inRoom('loft')), item('coin1', inChest('loft'))],
    );
    view.apply([{ kind: 'record', record: npc('rat-1', 'loft') }]);
    const rooms = new Map(CONTENT.rooms);
    const loft = rooms.get(roomId('loft'));
    if (loft !== undefined) rooms.set(loft.id, { ...loft, zone: COAST });
    reload(view, { ...CONTENT, rooms }, roomId('loft'));
    expect(view.character(playerId('Ada'))).toMatchObject({ room: roomId('loft'), zone: COAST });
    expect(view.record('npc', 'rat-1')).toMatchObject({ room: roomId('loft'), zone: COAST });
    expect(view.items.map(({ location, zone }) => [location, zone])).toEqual([
      [inRoom('loft'), COAST],
      [inChest('loft'), COAST],
    ]);
  });

  it('writes down that it was done', () => {
    const view = new SmallView([]);
    reload(view, CONTENT);
    expect(view.audits).toEqual([row]);
  });
});
