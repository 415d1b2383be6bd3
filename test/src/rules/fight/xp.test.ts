import { gainXp, levelWith, xpFor } from '../../../../src/rules/fight/xp';
import { dpMax } from '../../../../src/rules/maxima';
import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { playerId, somebody } from '../small-view';
import { lineOf } from '../../../../src/wording/line-of';
import { Arena } from './arena';

describe('xpFor', () => {
  it('is 50 times the level times the level below', () => {
    expect([1, 2, 3, 20].map((level) => xpFor(level, RULE_NUMBERS))).toEqual([0, 100, 300, 19_000]);
  });
});

describe('levelWith', () => {
  it.each([
    [0, 1],
    [99, 1],
    [100, 2],
    [299, 2],
    [300, 3],
    [18_999, 19],
    [19_000, 20],
    [21_000, 20],
  ])('with %i XP is %i', (xp, level) => {
    expect(levelWith(xp, RULE_NUMBERS)).toBe(level);
  });
});

describe('gainXp', () => {
  const gain = (share: number, more = {}) => {
    const arena = new Arena({ players: [somebody('Ada', { xp: 90, ...more })] });
    arena.done(gainXp(arena.turn(), new Map([[playerId('Ada'), share]])));
    return arena;
  };

  it('adds them, and at its XP the next level, with its points', () => {
    expect(gain(9).character('Ada')).toMatchObject({ xp: 99, level: 1 });
    expect(gain(9).events).toEqual([]);
    const ada = gain(10).character('Ada');
    expect(ada).toMatchObject({ xp: 100, level: 2, dp: 20 });
    expect(dpMax(ada.stats, ada.level)).toBe(22);
  });

  it('tells the one who has gained it of a level, of several at once the last', () => {
    expect(gain(300).events).toEqual([
      expect.objectContaining({
        type: 'level.gained',
        level: 3,
        audience: { kind: 'player', player: playerId('Ada') },
      }),
    ]);
  });

  it('tells of whose death it comes, before the level', () => {
    const arena = new Arena({ players: [somebody('Ada', { xp: 90 })] });
    const own = { audience: { kind: 'player', player: playerId('Ada') } };
    arena.done(gainXp(arena.turn(), new Map([[playerId('Ada'), 20]]), 'a wharf rat'));
    expect(arena.events).toMatchObject([
      { type: 'xp.gained', ...own, amount: 20, npcName: 'a wharf rat' },
      { type: 'level.gained', ...own, level: 2 },
    ]);
    const [first] = arena.events;
    expect(first && lineOf(first, 'self')).toBe(
      'You have learnt something from the wharf rat. (+20 XP)',
    );
  });

  it('takes no level away that somebody was given', () => {
    expect(gain(1, { level: 7 }).character('Ada').level).toBe(7);
  });

  it('is nothing for those who are not in the world', () => {
    const arena = new Arena();
    expect(gainXp(arena.turn(), new Map([[playerId('Bob'), 5]]))).toMatchObject({ changes: [] });
  });
});
