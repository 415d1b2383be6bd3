import { VERBS } from '../../../../src/command/verbs';
import { type Character } from '../../../../src/model/character';
import { DIRECTIONS } from '../../../../src/model/room';
import { fightIn, withPair } from '../../../../src/rules/fight/fight-record';
import { npc } from '../../rules/small-npcs';
import { NOW, playerId, SmallView, somebody } from '../../rules/small-view';
import { room } from '../../rules/small-world';
import { answerTo } from './answer-to';
import { type Given } from './area';
import { EXAMPLES } from './areas';
import { faultsOf } from './sentence';

const NAMES = VERBS.map(({ name }) => name);
const STAFF = VERBS.filter(({ group }) => group === 'staff').map(({ name }) => name);
const words = (text: string): readonly string[] => text.split(' ');
const but = (names: readonly string[]): readonly string[] =>
  NAMES.filter((name) => !names.includes(name));

const STEPS = [...DIRECTIONS, 'go', 'follow'];
const HANDS = words(
  'get drop put give wear remove use eat drink light douse read open close lock unlock force buy sell bandage',
);
const FIGHT = words('attack defend flee taunt');
const PEACE = words('search sit stand lie');
const MINDS = words('pray meditate group_solace therapy folk_tonic ground');
const AWAY = words('quit rest skip');

/** In a state, what nobody may do: game.md, sections 3 and 4. */
const STATES: readonly (readonly [code: string, given: () => Given, no: readonly string[]])[] = [
  [
    'state.dead',
    () => quay({ life: { kind: 'dead', at: NOW } }),
    [...HANDS, ...FIGHT, ...PEACE, ...MINDS],
  ],
  [
    'state.wounded',
    () => quay({ life: { kind: 'wounded', bledAt: NOW } }),
    but([
      ...words('look exits map route time weather who list value say help history channel'),
      ...words('inventory equipment stats status whoami alias unalias settings tutorial'),
      ...words('ignore unignore ignores unfollow register report'),
      ...STAFF,
    ]),
  ],
  [
    'state.catatonic',
    () => quay({ lucidity: 0 }),
    but([...words('look who help history quit ignore unignore ignores report'), ...STAFF]),
  ],
  ['state.combat', fighting, [...STEPS, ...PEACE, ...MINDS, ...AWAY]],
  ['state.deranged', () => quay({ lucidity: 1_900 }), ['local', 'global']],
];

/** Ada of the staff, and Bob. */
const quay = (ada: Partial<Character> = {}): Given => ({
  view: new SmallView([somebody('Ada', { roles: ['admin'], ...ada }), somebody('Bob')]),
});

function fighting(): Given {
  const given = quay();
  const rat = npc('rat-1', 'quay');
  const fight = withPair(fightIn(room('quay', []), NOW), playerId('Ada'), rat.id);
  given.view.apply([rat, fight].map((record) => ({ kind: 'record', record })));
  return given;
}

describe('stateRefusal', () => {
  describe.each(STATES)('%s', (code, given, no) => {
    it.each(no)('keeps somebody from %s', async (name) => {
      const { text = '', ...answer } = await answerTo(given(), EXAMPLES[name] ?? '');
      expect(answer).toMatchObject({ outcome: 'refused', code });
      expect({ text, faults: faultsOf(text, code) }).toEqual({ text, faults: [] });
    });

    it.each(but(no))('does not keep anybody from %s', async (name) => {
      expect(await answerTo(given(), EXAMPLES[name] ?? '')).not.toMatchObject({ code });
    });
  });
});
