import { type Character } from '../../../../src/model/character';
import { type SubZone } from '../../../../src/model/sub-zone';
import { playerEscapes } from '../../../../src/rules/fight/player-escapes';
import { mindWith } from '../mind/minds';
import { npc } from '../small-npcs';
import { NOW, somebody } from '../small-view';
import { CONTENT, roomId } from '../small-world';
import { Arena, rolling } from './arena';

const HARBOUR = 'earth/innsmouth/harbour';
/** The harbour is for those of level 3; the quay is the ward, too. */
const HARBOUR_LAWS: SubZone = {
  id: HARBOUR,
  name: 'Harbour',
  zone: somebody('Ada').zone,
  rules: { accessRequirements: [{ kind: 'level', level: 3 }] },
  rooms: [roomId('harbour')],
};
const content = { subZones: new Map([...CONTENT.subZones, [HARBOUR, HARBOUR_LAWS]]) };

const waysOf = (more: Partial<Character>, others: readonly Character[] = []): string => {
  const ada = somebody('Ada', more);
  const arena = new Arena({ players: [ada, ...others], content });
  return playerEscapes(arena.turn(), ada, arena.room('quay'))
    .map(({ exit }) => exit.word)
    .join();
};

describe('playerEscapes', () => {
  it.each<readonly [string, string, Partial<Character>]>([
    ['those that all see, but where one is turned back', 'north,door', {}],
    ['where the laws let one in', 'north,east,door', { level: 3 }],
    ['a hidden one that was found', 'north,down,door', { found: ['quay|down'] }],
    ['one found elsewhere is of no use', 'north,door', { found: ['loft|down'] }],
    ['none while the ward is locked', '', { mind: mindWith({ wardedUntil: NOW + 1 }) }],
    ['all once it is open', 'north,door', { mind: mindWith({ wardedUntil: NOW }) }],
  ])('are %s', (_, ways, more) => {
    expect(waysOf(more)).toBe(ways);
  });

  it('are none into a full room', () => {
    expect(waysOf({}, [somebody('Bob', { room: roomId('shed') })])).toBe('north');
  });
});

describe('a player in the ward that is locked', () => {
  const lost = { wardedUntil: NOW + 60_000 };

  it('flees nowhere', () => {
    const ada = somebody('Ada', { mind: mindWith(lost) });
    const arena = new Arena({ players: [ada], npcs: [npc('rat-1', 'quay')], content });
    arena.pair('Ada', 'rat-1');
    arena.act('Ada', { verb: 'flee' });
    arena.round({ [ada.id]: [rolling(1), 0] });
    expect(arena.character('Ada').room).toBe('quay');
  });
});
