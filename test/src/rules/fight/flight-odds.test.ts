import { escapeOf, escapesFrom, flightChance } from '../../../../src/rules/fight/flight-odds';
import { RULE_NUMBERS } from '../../../../src/rules/numbers';
import { npc } from '../small-npcs';
import { Arena, rolling } from './arena';

describe('flightChance', () => {
  const arena = new Arena({ npcs: [npc('rat-1', 'quay')] });
  const one = escapesFrom(arena.view, arena.room('quay')).slice(0, 1);

  it.each([
    [0, 0, 50],
    [1, 0, 60],
    [0, 1, 40],
    [4, 0, 90],
    [5, 0, 95],
    [0, 4, 10],
    [0, 5, 10],
    [2, 5, 20],
  ])('with %i ways and %i foes is %i', (ways, opponents, chance) => {
    const escapes = Array.from({ length: ways }, () => one).flat();
    expect(flightChance({ numbers: RULE_NUMBERS }, { escapes, opponents })).toBe(chance);
  });

  it('is of no use where there is no way', () => {
    const turn = arena.turn({ me: [rolling(1)] });
    expect(escapeOf(turn, { id: 'me', escapes: [], opponents: 0 })).toBeUndefined();
  });
});

describe('escapesFrom', () => {
  it('knows the open ways: none hidden, locked or blocked', () => {
    const arena = new Arena({ npcs: [] });
    const words = escapesFrom(arena.view, arena.room('quay')).map(({ exit }) => exit.word);
    expect(words).toEqual(['north', 'east', 'door']);
  });
});
