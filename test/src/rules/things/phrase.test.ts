import { andList, capital, keyword, phrase } from '../../../../src/rules/things/phrase';

describe('phrase', () => {
  it.each([
    ['a candle', 1, 'a candle'],
    ['a candle', 3, '3 candles'],
    ['an iron key', 2, '2 iron keys'],
    ['a pair of gloves', 2, '2 pairs of gloves'],
    ['a matchbox', 2, '2 matchboxes'],
    ['a penny', 2, '2 pennies'],
    ['a knife', 2, '2 knives'],
    ['some torch', 2, '2 torches'],
    ['A candle', 2, '2 candles'],
    ['Amos Teel', 1, 'Amos Teel'],
    ['Amos Teel', 3, 'Amos Teel, 3 times'],
  ])('%s, %d times', (name, quantity, said) => {
    expect(phrase({ name }, quantity)).toBe(said);
  });
});

describe('keyword', () => {
  it.each([
    ['a brass lantern', 'lantern'],
    ['a pair of gloves', 'gloves'],
    ["a doctor's bag", 'bag'],
    ['a press-card', 'press-card'],
  ])('of %s', (name, word) => {
    expect(keyword(name)).toBe(word);
  });
});

describe('andList', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%p', (words, said) => {
    expect(andList(words)).toBe(said);
  });
});

describe('capital', () => {
  it('begins a sentence', () => {
    expect(capital('a lamp')).toBe('A lamp');
  });
});
