import { type NpcView } from '../../../../src/model/views';
import { npcsAfter } from '../../../../src/client/state/npcs-after';
import { roomAfter } from '../../../../src/client/state/room-after';
import { npcNote } from '../../../../src/client/view/npc-words';
import { room } from './page-script';

const rat: NpcView = {
  ...{ id: 'rat-1' as NpcView['id'], name: 'a wharf rat', keyword: 'rat' },
  ...{ condition: 'unhurt', isAsleep: false },
};
const withRat = { ...room, npcs: [rat] };
const at = { at: 0, part: 'room', npc: 'rat-1', npcName: 'a wharf rat' };
const blow = { type: 'combat.struck', room: 'quay' };
const shown = (after: ReturnType<typeof roomAfter>): readonly string[] =>
  (after?.npcs ?? []).map((npc) => `${npc.keyword} ${npcNote(npc)}`.trim());

describe('npcsAfter', () => {
  it.each([
    ['spawned here', { type: 'npc.spawned', room: 'quay', keyword: 'beast' }, ['beast']],
    ['spawned in an older log', { type: 'npc.spawned', room: 'quay' }, ['rat']],
    ['spawned elsewhere', { type: 'npc.spawned', room: 'stair' }, []],
    ['came', { type: 'npc.moved', from: 'stair', to: 'quay' }, ['rat']],
    [
      'came hurt',
      { type: 'npc.moved', from: 'stair', to: 'quay', condition: 'bloodied' },
      ['rat bloodied'],
    ],
    ['without a name', { type: 'npc.moved', from: 'stair', to: 'quay', npcName: 1 }, []],
    ['passed elsewhere', { type: 'npc.moved', from: 'stair', to: 'loft' }, []],
  ])('adds one that %s', (_, data, expected) => {
    expect(shown(roomAfter(room, { ...at, ...data }))).toEqual(expected);
  });

  it.each([
    ['went', { type: 'npc.moved', from: 'quay', to: 'stair' }, []],
    ['died', { type: 'npc.died', room: 'quay' }, []],
    ['died elsewhere', { type: 'npc.died', room: 'stair' }, ['rat']],
    ['was taken away', { type: 'npc.gone', room: 'quay' }, []],
    ['came again', { type: 'npc.moved', from: 'stair', to: 'quay' }, ['rat']],
    ['fell asleep', { type: 'npc.settled', room: 'quay', state: 'asleep' }, ['rat asleep']],
    ['was hurt', { ...blow, actor: 'me', condition: 'hurt' }, ['rat hurt']],
    ['hurt somebody', { ...blow, target: 'me', condition: 'hurt' }, ['rat']],
    ['was hurt elsewhere', { ...blow, room: 'stair', actor: 'me', condition: 'hurt' }, ['rat']],
    ['said something', { type: 'npc.said', text: 'Squeak.' }, ['rat']],
  ])('changes one that %s', (_, data, expected) => {
    expect(shown(roomAfter(withRat, { ...at, ...data }))).toEqual(expected);
  });

  it.each([
    ['goes for somebody', { type: 'combat.started', attackerName: 'a wharf rat' }, ['rat']],
    ['is gone for', { type: 'combat.started', actor: 'me', targetName: 'a wharf rat' }, ['rat']],
    ['strikes', { ...blow, attackerName: 'a wharf rat', condition: 'hurt' }, ['rat']],
    [
      'is struck',
      { ...blow, actor: 'me', targetName: 'a wharf rat', condition: 'hurt' },
      ['rat hurt'],
    ],
  ])('sees in the dark one that %s', (_, data, expected) => {
    const fight = { at: 0, part: 'room', npc: 'rat-1', room: 'quay', ...data };
    expect(shown(roomAfter(room, fight))).toEqual(expected);
  });

  it.each([
    ['is let be', { isLetBe: true }, [true]],
    ['is not', {}, [undefined]],
    ['of a newer server may be', { isLetBe: 'perhaps' }, [undefined]],
  ])('knows of one that came whether it %s', (_, data, expected) => {
    const came = { ...at, type: 'npc.moved', from: 'stair', to: 'quay', ...data };
    expect(npcsAfter(room, came).npcs?.map(({ isLetBe }) => isLetBe)).toEqual(expected);
  });

  it('leaves the room alone where no NPC is named', () => {
    expect(npcsAfter(withRat, { type: 'npc.spawned', at: 0 })).toBe(withRat);
  });
});
