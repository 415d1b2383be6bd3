import { SOCIAL } from '../../../src/model/ids';
import { RULE_NUMBERS } from '../../../src/rules/numbers';
import { type LoadEnv, loadState } from '../../../src/world/load-state';
import { ABSENT } from '../../../src/world/state-view';
import { inPack, inRoom, item, NOW, playerId, somebody } from '../rules/small-view';
import { CONTENT, COAST, roomId } from '../rules/small-world';

const load = (more: Parameters<typeof somebody>[1] = {}, before?: LoadEnv['before']) =>
  loadState(
    {
      bornAt: 0,
      lastAt: 0,
      isSeeded: true,
      records: [],
      items: [item('lantern1', inRoom('quay'))],
      present: [
        {
          character: somebody('Ada', more),
          items: [item('coin1', inPack('Ada'))],
          explored: [roomId('quay')],
        },
      ],
    },
    { content: CONTENT, numbers: RULE_NUMBERS, now: NOW, ...(before !== undefined && { before }) },
  );

describe('loadState', () => {
  it('has everybody where they stood, with what they carry, and what lies about', () => {
    const state = load({ room: roomId('harbour'), zone: COAST });
    expect(state.occupants.rooms.committed(roomId('harbour'))).toMatchObject([
      { id: playerId('Ada') },
    ]);
    expect(state.things.at.committed(inPack('Ada'))).toMatchObject([{ id: 'coin1' }]);
    expect(state.things.at.committed(inRoom('quay'))).toMatchObject([{ id: 'lantern1' }]);
    expect([...(state.explored.committed(playerId('Ada')) ?? [])]).toEqual(['quay']);
  });

  it('takes nobody for connected, or for idle', () => {
    expect(load().presences.committed(playerId('Ada'))).toMatchObject({
      linkdeadAt: NOW,
      lastActiveAt: NOW,
    });
  });

  it('takes what is remembered of them for true, but for their connection and what is stored', () => {
    const kept = {
      wardUntil: NOW + 5_000,
      lastWhisperer: 'Bob',
      buckets: { say: { tokens: 3, at: NOW - 1 } },
      met: { 'saw|rat-1': NOW - 9 },
    };
    const before = (player: string) =>
      player === playerId('Ada')
        ? { ...ABSENT, ...kept, linkdeadAt: 1, lastActiveAt: 2, follows: playerId('Bob') }
        : undefined;
    expect(load({}, before).presences.committed(playerId('Ada'))).toEqual({
      ...ABSENT,
      ...kept,
      linkdeadAt: NOW,
      lastActiveAt: NOW,
    });
  });

  it('has those go along who went along with somebody, a whole train of them', () => {
    const following = (id: string, leader: string) => ({
      ...({ kind: 'following', zone: SOCIAL } as const),
      ...{ id: playerId(id), leader: playerId(leader) },
    });
    const present = ['Ada', 'Bob', 'Cy', 'Dora'].map((name) => ({
      ...{ character: somebody(name), items: [], explored: [] },
    }));
    const records = [following('Bob', 'Ada'), following('Cy', 'Bob'), following('Dora', 'Ada')];
    const { presences } = loadState(
      { bornAt: 0, lastAt: 0, isSeeded: true, items: [], present, records },
      { content: CONTENT, numbers: RULE_NUMBERS, now: NOW },
    );
    const of = (name: string) => presences.committed(playerId(name));
    expect(of('Ada')).toMatchObject({
      follows: null,
      followers: [playerId('Bob'), playerId('Dora')],
    });
    expect(of('Bob')).toMatchObject({ follows: playerId('Ada'), followers: [playerId('Cy')] });
    expect(of('Cy')).toMatchObject({ follows: playerId('Bob'), linkdeadAt: NOW });
  });

  it('has nobody follow who is not here', () => {
    const record = { kind: 'following', zone: SOCIAL, id: playerId('Ada') } as const;
    const records = [{ ...record, leader: playerId('Zoe') }];
    const present = [{ character: somebody('Ada'), items: [], explored: [] }];
    const { presences } = loadState(
      { bornAt: 0, lastAt: 0, isSeeded: true, items: [], present, records },
      { content: CONTENT, numbers: RULE_NUMBERS, now: NOW },
    );
    expect(presences.committed(playerId('Ada'))?.follows).toBeNull();
  });

  it('sets whoever stood in a room that is no more at the start', () => {
    const state = load({ room: roomId('drowned'), zone: COAST });
    expect(state.characters.committed(playerId('Ada'))).toMatchObject({
      room: 'quay',
      zone: 'earth/arkham',
    });
  });
});
