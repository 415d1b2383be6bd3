import { type Change } from '../../../src/model/batch';
import { brandAs, type ItemId, type PlayerId, type RoomId } from '../../../src/model/ids';
import { type ItemLocation } from '../../../src/model/item';
import { WorldState } from '../../../src/world/world-state';
import { inPack, inRoom, inside, item, playerId, PRESENT, somebody } from '../rules/small-view';
import { roomId } from '../rules/small-world';

const QUAY = roomId('quay');
const STAIR = roomId('stair');
const ADA = playerId('Ada');

function stateOf(...changes: readonly Change[]): WorldState {
  const state = new WorldState();
  for (const change of changes) state.apply(change);
  return state;
}
const peopleIn = (state: WorldState, room: RoomId): readonly PlayerId[] | undefined =>
  state.occupants.rooms.get(room)?.map(({ id }) => id);
const idsAt = (state: WorldState, location: ItemLocation): readonly ItemId[] | undefined =>
  state.things.at.get(location)?.map(({ id }) => id);
const put = (...[name, more]: Parameters<typeof somebody>): Change => ({
  kind: 'character',
  character: somebody(name, more),
});

describe('WorldState', () => {
  it('finds a character by id, by its name in any case and by its account', () => {
    const state = stateOf(put('Ada'));
    expect(state.characters.get(ADA)?.name).toBe('Ada');
    expect(state.names.get('ada')).toBe(ADA);
    expect(state.accounts.get(brandAs('account-Ada'))).toBe(ADA);
    expect(peopleIn(state, QUAY)).toEqual([ADA]);
  });

  it('moves who is in a room, in order of arrival', () => {
    const state = stateOf(put('Ada'), put('Bob'), put('Ada', { room: STAIR }), put('Ada'));
    expect(peopleIn(state, QUAY)).toEqual([playerId('Bob'), ADA]);
    expect(peopleIn(state, STAIR)).toEqual([]);
  });

  it('has nobody in a room who is not in the world', () => {
    const state = stateOf(put('Ada'), put('Ada', { inWorld: false }));
    expect(peopleIn(state, QUAY)).toEqual([]);
  });

  it('shows in its room what each is called and whether its line is known to be lost', () => {
    const lost = (isToldLinkdead: boolean): Change => ({
      kind: 'presence',
      player: ADA,
      presence: { ...PRESENT, isToldLinkdead },
    });
    const state = stateOf(lost(true), put('Ada'), put('Bob'));
    const shown = () => state.occupants.rooms.get(QUAY)?.map(({ view }) => view);
    const bob = { name: 'Bob', isLinkdead: false };
    expect(shown()).toEqual([{ name: 'Ada', isLinkdead: true }, bob]);
    state.apply(put('Ada', { name: 'Adela' }));
    expect(shown()).toEqual([{ name: 'Adela', isLinkdead: true }, bob]);
    state.merge();
    state.apply(lost(false));
    expect(shown()).toEqual([{ name: 'Adela', isLinkdead: false }, bob]);
    state.drop();
    expect(shown()).toEqual([{ name: 'Adela', isLinkdead: true }, bob]);
    state.apply(put('Ada', { name: 'Adela', room: STAIR }));
    expect(state.occupants.rooms.get(STAIR)?.[0]?.view.isLinkdead).toBe(true);
  });

  it('shows in its room who lies bleeding, until that is over', () => {
    const shown = (state: WorldState, room = QUAY) =>
      state.occupants.rooms.get(room)?.map(({ view }) => view);
    const [well, bleeding] = [
      { name: 'Ada', isLinkdead: false },
      { name: 'Ada', isLinkdead: false, condition: 'bleeding' },
    ];
    const life = { kind: 'wounded', bledAt: 1 } as const;
    const state = stateOf(put('Ada'), put('Ada', { life }));
    expect(shown(state)).toEqual([bleeding]);
    state.apply(put('Ada', { life, room: STAIR }));
    expect(shown(state, STAIR)).toEqual([bleeding]);
    state.apply(put('Ada', { life: { kind: 'alive' }, room: STAIR }));
    expect(shown(state, STAIR)).toEqual([well]);
    state.apply(put('Ada', { life: { kind: 'dead', at: 2 } }));
    expect(shown(state)).toEqual([{ ...well, condition: 'dead' }]);
  });

  it('forgets an old name', () => {
    const state = stateOf(put('Ada'), put('Ada', { name: 'Adela' }));
    expect([state.names.get('ada'), state.names.get('adela')]).toEqual([undefined, ADA]);
  });

  it('has each thing in one place', () => {
    const lantern = item('lantern1', inRoom('quay'));
    const state = stateOf(
      { kind: 'item', item: lantern },
      { kind: 'item', item: item('coin1', inRoom('quay')) },
      { kind: 'item', item: { ...lantern, location: inPack('Ada') } },
      { kind: 'item', item: { ...lantern, location: inPack('Ada'), quantity: 2 } },
    );
    expect(idsAt(state, inRoom('quay'))).toEqual(['coin1']);
    expect(idsAt(state, inPack('Ada'))).toEqual(['lantern1']);
    expect(state.items.get(lantern.id)?.quantity).toBe(2);
  });

  it('takes away what is gone, and the place with its last thing', () => {
    const state = stateOf(
      { kind: 'item', item: item('coin1', inRoom('quay')) },
      { kind: 'item-gone', item: brandAs('coin1') },
      { kind: 'item-gone', item: brandAs('never-was') },
    );
    expect([state.items.get(brandAs('coin1')), idsAt(state, inRoom('quay'))]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('adds up what has been explored, and keeps the newest presence', () => {
    const state = stateOf(
      { kind: 'explored', player: ADA, room: QUAY },
      { kind: 'explored', player: ADA, room: STAIR },
      { kind: 'presence', player: ADA, presence: PRESENT },
      { kind: 'presence', player: ADA, presence: { ...PRESENT, wardUntil: 7 } },
    );
    expect([...(state.explored.get(ADA) ?? [])]).toEqual([QUAY, STAIR]);
    expect(state.presences.get(ADA)?.wardUntil).toBe(7);
  });

  it('takes out a character with all that it carries, however deep, and leaves the rest', () => {
    const state = stateOf(
      {
        kind: 'loaded',
        character: somebody('Ada'),
        explored: [QUAY],
        items: [
          item('satchel1', { kind: 'slot', character: ADA, slot: 'back' }),
          item('strongbox1', inside('satchel1')),
          item('coin1', inside('strongbox1')),
          item('candle1', inPack('Ada')),
        ],
      },
      { kind: 'item', item: item('lantern1', inRoom('quay')) },
      { kind: 'presence', player: ADA, presence: PRESENT },
    );
    state.merge();
    state.apply({ kind: 'unloaded', player: ADA });
    expect([...state.characters.values(), ...state.names.values()]).toEqual([]);
    expect([...state.accounts.values(), ...state.presences.values()]).toEqual([]);
    expect([...state.explored.values()]).toEqual([]);
    expect([...state.items.values()].map(({ id }) => id)).toEqual(['lantern1']);
    expect([...state.things.at.values()].map((at) => at.map(({ id }) => id))).toEqual([
      ['lantern1'],
    ]);
    state.apply({ kind: 'unloaded', player: ADA });
    expect(peopleIn(state, QUAY)).toEqual([]);
  });

  it('drops a layer whole, and merges it whole', () => {
    const state = stateOf(put('Ada'), { kind: 'item', item: item('coin1', inRoom('quay')) });
    state.merge();
    state.apply(put('Ada', { room: STAIR, name: 'Adela' }));
    state.apply({ kind: 'item-gone', item: brandAs('coin1') });
    expect(state.characters.committed(ADA)?.room).toBe(QUAY);
    state.drop();
    expect([state.names.get('adela'), peopleIn(state, QUAY)]).toEqual([undefined, [ADA]]);
    expect(idsAt(state, inRoom('quay'))).toEqual(['coin1']);
    state.apply(put('Ada', { room: STAIR }));
    state.merge();
    state.drop();
    expect(state.occupants.rooms.committed(STAIR)).toMatchObject([{ id: ADA }]);
  });
});
