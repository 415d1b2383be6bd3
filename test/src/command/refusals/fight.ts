import { type Character } from '../../../../src/model/character';
import { type Presence } from '../../../../src/model/presence';
import { fightIn, withPair } from '../../../../src/rules/fight/fight-record';
import { npc } from '../../rules/small-npcs';
import { NOW, playerId, PRESENT, SmallView, somebody } from '../../rules/small-view';
import { CONTENT, room, roomId } from '../../rules/small-world';
import { type Area, type Given, inWorld, type Row } from './area';

const RAT = npc('rat-1', 'quay');

/** Ada, Bob and a rat on the quay. */
function quay(presence: Partial<Presence> = {}, attributes = {}): Given {
  const rooms = new Map(CONTENT.rooms);
  const here = room('quay', [], { attributes });
  rooms.set(here.id, here);
  const view = new SmallView([somebody('Ada'), somebody('Bob')], [], { ...CONTENT, rooms });
  view.apply([
    { kind: 'record', record: RAT },
    { kind: 'presence', player: playerId('Ada'), presence: { ...PRESENT, ...presence } },
  ]);
  return { view };
}

function fighting(): Given {
  const given = quay();
  const fight = withPair(fightIn(room('quay', []), NOW), playerId('Ada'), RAT.id);
  const record = { ...fight, tauntedAt: { [playerId('Ada')]: NOW } };
  given.view.apply([{ kind: 'record', record }]);
  return given;
}

const bleeding = (): Given => ({
  view: new SmallView([
    somebody('Ada'),
    somebody('Bob', { dp: -2, life: { kind: 'wounded', bledAt: NOW } }),
  ]),
  first: ['bandage bob'],
});

const LINES = { attack: 'attack rat', defend: 'defend', flee: 'flee', taunt: 'taunt rat' };
const noFight = ([verb, line]: readonly [string, string]): readonly Row[] => [
  [verb, 'combat.forbidden', line, () => quay({}, { noCombat: true })],
  [verb, 'combat.forbidden', line, () => quay({ linkdeadAt: NOW })],
  [verb, 'ward', line, () => quay({ wardUntil: NOW + 10_000 })],
];

const ROWS: readonly Row[] = [
  ...Object.entries(LINES).flatMap(noFight),
  ...inWorld(quay, [
    ['attack', 'target.none', 'attack moon'],
    ['attack', 'combat.forbidden', 'attack bob'],
    ['attack', 'combat.forbidden', 'attack ada'],
    ['defend', 'target.none', 'defend'],
    ['flee', 'target.none', 'flee'],
    ['taunt', 'target.none', 'taunt'],
    ['bandage', 'target.none', 'bandage nora'],
    ['bandage', 'target.none', 'bandage bob'],
    ['respawn', 'respawn.wait', 'respawn'],
  ]),
  ...inWorld(fighting, [
    ['taunt', 'target.none', 'taunt moon'],
    ['taunt', 'cooldown', 'taunt rat'],
  ]),
  ['bandage', 'state.busy', 'bandage bob', bleeding],
  ...inWorld(() => ({ view: new SmallView([dead()]) }), [['respawn', 'respawn.wait', 'respawn']]),
];

export const FIGHT_AREA: Area = {
  examples: { ...LINES, bandage: 'bandage bob', respawn: 'respawn' },
  rows: ROWS,
};

const dead = (): Character =>
  somebody('Ada', { dp: -10, life: { kind: 'dead', at: NOW }, room: roomId('shore') });
