import { WEAPON_CLASSES } from '../../../src/model/weapon';
import { BLOW_WORDS, CRITICAL_WORDS, MISS_WORDS } from '../../../src/wording/combat/blow-words';
import { lineOf } from '../../../src/wording/line-of';
import { type FrameData, type Part } from '../../../src/model/frame';

const HERS: FrameData = {
  type: 'combat.struck',
  at: 0,
  attackerName: 'Ada',
  targetName: 'a wharf rat',
  weapon: 'blunt',
  noun: 'truncheon',
  outcome: 'hit',
  damage: 5,
  variant: 0,
};
const PARTS: readonly Part[] = ['self', 'target', 'room'];
const linesOf = (data: FrameData): readonly (string | null)[] =>
  PARTS.map((part) => lineOf(data, part));

describe('struck', () => {
  it('has a sentence for the one who strikes, the one struck and the room', () => {
    expect(linesOf(HERS)).toEqual([
      'You bring the truncheon down on the wharf rat. (5)',
      'Ada’s truncheon comes down on you. (5)',
      'Ada’s truncheon comes down on the wharf rat.',
    ]);
  });

  it('tells of a critical blow, and of one that misses', () => {
    expect(linesOf({ ...HERS, outcome: 'critical', damage: 7 })).toEqual([
      'You bring the truncheon down on the wharf rat. It goes home. (7)',
      'Ada’s truncheon comes down on you. It goes home. (7)',
      'Ada’s truncheon comes down on the wharf rat. It goes home.',
    ]);
    expect(linesOf({ ...HERS, outcome: 'missed', damage: 0 })).toEqual([
      'You strike at the wharf rat, and miss.',
      'Ada strikes at you, and misses.',
      'Ada strikes at the wharf rat, and misses.',
    ]);
  });

  it('knows whose teeth they are', () => {
    const bite = { ...HERS, attackerName: 'some gulls', targetName: 'Ada', weapon: 'bite' };
    expect(lineOf(bite, 'target')).toBe('The gulls’ teeth close on you. (5)');
    expect(lineOf({ ...bite, attackerName: 'the Tide Deacon' }, 'room')).toBe(
      'The Tide Deacon’s teeth close on Ada.',
    );
  });

  it.each(WEAPON_CLASSES)(
    'has five ways with a %s, all different, and none with a gap',
    (weapon) => {
      const lines = [0, 1, 2, 3, 4].flatMap((variant) => linesOf({ ...HERS, weapon, variant }));
      expect(new Set(lines).size).toBe(15);
      for (const line of lines) expect(line).toMatch(/^[A-Z][^A-Z]*(?:[A-Z][a-z]+[^A-Z]*)*[.)]$/u);
      for (const line of lines) expect(line).not.toMatch(/OWNER|NOUN|TARGET|ATTACKER|undefined/u);
      expect(BLOW_WORDS[weapon]).toHaveLength(5);
    },
  );

  it('has five ways to miss, and to hit well', () => {
    expect([MISS_WORDS.length, CRITICAL_WORDS.length]).toEqual([5, 5]);
  });
});

describe('COMBAT_LINES', () => {
  const ada = { at: 0, actorName: 'Ada', npcName: 'a wharf rat', targetName: 'Bob', name: 'Ada' };

  it.each<[string, object, string | null, string | null]>([
    ['combat.defended', {}, 'You stand on guard.', 'Ada stands on guard.'],
    [
      'combat.taunted',
      {},
      'You shout at the wharf rat, and it looks at you.',
      'Ada shouts at the wharf rat.',
    ],
    [
      'combat.fled',
      { isAway: false },
      'You look for a way out, and none stands open.',
      'Ada looks for a way out, and finds none.',
    ],
    [
      'combat.fled',
      { isAway: false, isHeld: true },
      'You turn to run, and cannot break away. Type flee to try again.',
      'Ada turns to run, and cannot break away.',
    ],
    ['combat.fled', { isAway: true }, null, null],
    [
      'combat.spared',
      {},
      'You go down on one knee, and are let be. Nobody dies here.',
      'Ada goes down on one knee, and is let be.',
    ],
    [
      'player.wounded',
      {},
      'Your legs go. You lie bleeding, and somebody had better bandage you.',
      'Ada falls, and lies bleeding.',
    ],
    [
      'player.died',
      {},
      'You die. Type respawn when you have been dead for long enough.',
      'Ada dies.',
    ],
    [
      'player.bandaged',
      { isDone: true },
      'You bind Bob up, and the blood stops.',
      'Ada binds Bob up, and the blood stops.',
    ],
    [
      'player.bandaged',
      { isDone: false },
      'You bind Bob up, and it bleeds through.',
      'Ada binds Bob up, and it bleeds through.',
    ],
    ['npc.died', {}, 'The wharf rat is dead.', 'The wharf rat is dead.'],
    [
      'corpse.gone',
      { name: 'a dead wharf rat' },
      'The dead wharf rat is gone.',
      'The dead wharf rat is gone.',
    ],
    ['combat.ended', {}, 'The fight is over.', 'The fight is over.'],
    ['player.bled', {}, 'You are bleeding.', 'You are bleeding.'],
  ])('tells of %s %j', (...[type, more, mine, theirs]) => {
    const data: FrameData = { ...ada, ...more, type };
    expect(lineOf(data, 'self')).toBe(mine);
    expect(lineOf(data, 'room')).toBe(theirs);
  });

  it('tells of an NPC that runs', () => {
    const data = { type: 'combat.fled', at: 0, name: 'a wharf rat', npc: 'rat-1', isAway: true };
    expect(lineOf(data, 'room')).toBe('The wharf rat turns and runs.');
    expect(lineOf({ ...data, isAway: false }, 'room')).toBe(
      'The wharf rat looks for a way out, and finds none.',
    );
  });

  it('tells of how it begins, to each', () => {
    const data = { type: 'combat.started', at: 0, attackerName: 'Ada', targetName: 'a wharf rat' };
    expect(PARTS.map((part) => lineOf(data, part))).toEqual([
      'You go for the wharf rat.',
      'Ada goes for you.',
      'Ada goes for the wharf rat.',
    ]);
  });
});
