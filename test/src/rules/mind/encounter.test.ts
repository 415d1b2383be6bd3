import { type Character } from '../../../../src/model/character';
import { type NpcKind } from '../../../../src/model/npc-kind';
import { sawNpc } from '../../../../src/rules/mind/encounter';
import { encounters } from '../../../../src/rules/mind/encounters';
import { metNow } from '../../../../src/rules/mind/met';
import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { brief, playerId, type SmallView } from '../small-view';
import { NPC_KINDS, npc } from '../small-npcs';
import { roomId } from '../small-world';
import {
  contentWith,
  lucidityOf,
  mindOfName,
  mindWith,
  settle,
  soul,
  turnAt,
  worldOf,
} from './minds';

const MINUTE = 60_000;
/** Looks away; faces it. */
const [FAILS, FACES] = [0.5, 0.49];

const kind = (id: string, encounter: NpcKind['encounter']): NpcKind => {
  const rat = [...NPC_KINDS.values()][0];
  if (rat === undefined) throw new Error('no kinds');
  return { ...rat, id: id as NpcKind['id'], name: `a ${id}`, encounter };
};

const KINDS = [
  kind('rat', null),
  kind('shade', 'disturbing'),
  kind('ghoul', 'horrific'),
  kind('deacon', 'cosmic'),
];

const world = (more: Partial<Character> = {}): SmallView =>
  worldOf([soul('Ada', more)], {
    ...contentWith({}),
    npcs: new Map(KINDS.map((one) => [one.id, one])),
  });

/** Ada sees it at this minute; what it takes of her mind. */
function sees(town: SmallView, id: string, { at = 0, draw = FAILS } = {}): number {
  const character = town.character(playerId('Ada'));
  if (character === undefined) throw new Error('nobody');
  const before = character.lucidity;
  settle(town, [sawNpc(turnAt(town, at, draw), character, npc(id, 'here'))]);
  return before - lucidityOf(town, 'Ada');
}

describe('sawNpc', () => {
  it.each([
    ['shade-1', [600, 200, 200, 200, 200, 100, 100]],
    ['ghoul-1', [1_200, 500, 500, 500, 500, 250, 250]],
    ['deacon-1', [2_000, 1_000, 1_000, 1_000, 1_000, 500, 500]],
    ['rat-1', [0, 0]],
  ])('takes of a %s, meeting by meeting', (id, losses) => {
    const town = world();
    expect(losses.map((_, n) => sees(town, id, { at: n * 10 * MINUTE }))).toEqual(losses);
  });

  it.each([
    ['shade-1', [300, 100, 100, 100, 100, 100]],
    ['ghoul-1', [600, 300, 300, 300, 300, 200]],
    ['deacon-1', [1_000, 500, 500, 500, 500, 300]],
  ])('takes half of who faces a %s, rounded up to whole points', (id, losses) => {
    const town = world();
    const taken = losses.map((_, n) => sees(town, id, { at: n * 10 * MINUTE, draw: FACES }));
    expect(taken).toEqual(losses);
  });

  it('is faced by d100 of no more than POW', () => {
    const stats = { ...soul('Ada').stats, POW: 30 };
    expect([0.29, 0.3].map((draw) => sees(world({ stats }), 'ghoul-1', { draw }))).toEqual([
      600, 1_200,
    ]);
  });

  it('takes three quarters of a Medium', () => {
    const town = world({ profession: 'Medium' });
    expect(sees(town, 'ghoul-1')).toBe(900);
    expect(sees(town, 'shade-1', { draw: FACES })).toBe(300);
  });

  it('happens once in ten minutes for each of them, and counts by kind', () => {
    const town = world();
    expect(sees(town, 'ghoul-1')).toBe(1_200);
    expect(sees(town, 'ghoul-1', { at: 10 * MINUTE - 1 })).toBe(0);
    expect(sees(town, 'ghoul-2', { at: 10 * MINUTE - 1 })).toBe(500);
    expect(sees(town, 'ghoul-1', { at: 10 * MINUTE })).toBe(500);
    expect(mindOfName(town, 'Ada').exposures).toEqual({ ghoul: 3 });
  });

  it('says who was seen, and what else comes of it', () => {
    const town = world({ lucidity: 7_100 });
    const character = town.character(playerId('Ada'));
    if (character === undefined) throw new Error('nobody');
    const verdict = sawNpc(turnAt(town, 0), character, npc('ghoul-1', 'here'));
    expect(brief(verdict)).toBe('mind.shaken lucidity.changed liability.changed');
    expect(verdict).toMatchObject({ events: [{ npcName: 'a ghoul', isFaced: false }, {}, {}] });
    settle(town, [verdict]);
    expect(mindOfName(town, 'Ada').liabilities).toHaveLength(1);
  });

  it('does nothing to the dead', () => {
    expect(sees(world({ life: { kind: 'dead', at: 0 } }), 'ghoul-1')).toBe(0);
  });

  it('remembers a hundred kinds, and forgets the first met', () => {
    const exposures = Object.fromEntries(Array.from({ length: 100 }, (_, n) => [`kind${n}`, 1]));
    const town = world({ mind: mindWith({ exposures }) });
    sees(town, 'ghoul-1');
    const kept = Object.keys(mindOfName(town, 'Ada').exposures);
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([100, 'kind1', 'ghoul']);
  });
});

describe('metNow', () => {
  const moment = { now: 20 * MINUTE, numbers: RULE_NUMBERS };

  it('forgets what is ten minutes old', () => {
    const met = { 'saw|old': 10 * MINUTE, 'saw|new': 10 * MINUTE + 1 };
    expect(metNow(met, 'saw|it', moment)).toEqual({
      'saw|new': 10 * MINUTE + 1,
      'saw|it': 20 * MINUTE,
    });
  });

  it('remembers fifty at most, the latest', () => {
    const met = Object.fromEntries(
      Array.from({ length: 50 }, (_, n) => [`saw|${n}`, 15 * MINUTE + n]),
    );
    const now = metNow(met, 'saw|it', moment);
    expect(Object.keys(now)).toHaveLength(50);
    expect(now).not.toHaveProperty('saw|0');
  });
});

describe('encounters', () => {
  it('concern whoever comes where a horror is', () => {
    const town = world();
    const ada = soul('Ada');
    const asked = (): boolean => encounters.concerns(turnAt(town, 0), ada, roomId('quay'));
    expect(asked()).toBe(false);
    town.apply([{ kind: 'record', record: npc('rat-1', 'here') }]);
    expect(asked()).toBe(false);
    town.apply([{ kind: 'record', record: npc('ghoul-1', 'here') }]);
    expect(asked()).toBe(true);
  });

  it('show all who are there, one after the other', () => {
    const town = world();
    town.apply([
      { kind: 'record', record: npc('rat-1', 'here') },
      { kind: 'record', record: npc('ghoul-1', 'here') },
      { kind: 'record', record: npc('ghoul-2', 'here') },
    ]);
    const verdict = encounters.happen(turnAt(town, 0), soul('Ada'), roomId('quay'));
    settle(town, [verdict]);
    expect(lucidityOf(town, 'Ada')).toBe(8_600 - 1_200 - 500);
    expect(Object.keys(town.presence(playerId('Ada')).met)).toEqual(['saw|ghoul-1', 'saw|ghoul-2']);
  });
});
