import fc from 'fast-check';
import { scrambled } from '../../../../src/perception/distort/scrambled';
import { BROKEN, LINE, SEED } from './lines';

const signsOf = (text: string): string => Array.from(text).sort().join('');

describe('scrambled', () => {
  it('keeps every sign of a line and its length', () => {
    fc.assert(
      fc.property(LINE, SEED, (line, seed) => {
        const mixed = scrambled(line, seed);
        expect(mixed).toHaveLength(line.length);
        expect(signsOf(mixed)).toBe(signsOf(line));
        expect(mixed).not.toMatch(BROKEN);
      }),
    );
  });

  it('gives the same for the same seed, and most often another for another', () => {
    fc.assert(
      fc.property(LINE, SEED, (line, seed) => {
        expect(scrambled(line, seed)).toBe(scrambled(line, seed));
      }),
    );
    const line = 'somebody whispered underneath the floorboards';
    expect(new Set([1, 2, 3, 4, 5].map((seed) => scrambled(line, seed))).size).toBe(5);
  });

  it('leaves the first and the last letter of each word, and what is between words', () => {
    const ends = (text: string): readonly string[] =>
      text.split(/([^a-z]+)/u).map((word) => word.replace(/^(.).*(.)$/u, '$1$2'));
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), SEED, (words, seed) => {
        const line = words.join(', ');
        expect(ends(scrambled(line, seed))).toEqual(ends(line));
      }),
    );
  });

  it('changes every word whose inner letters are not all alike', () => {
    fc.assert(
      fc.property(SEED, (seed) => {
        const words = scrambled('read these words aloud', seed).split(' ');
        expect(words).not.toContain('read');
        expect(words).not.toContain('these');
        expect(words).not.toContain('words');
        expect(words).not.toContain('aloud');
      }),
    );
  });

  it.each([
    ['go up to it', 'go up to it'],
    ['the end.', 'the end.'],
    ['look keep 1234 …', 'look keep 1234 …'],
    ['何時ですか今夜', '何時ですか今夜'],
  ])('leaves %p, which has nothing inside to mix', (line, same) => {
    expect(scrambled(line, 7)).toBe(same);
  });

  it('moves a letter with what is set above it', () => {
    const mixed = scrambled('ae\u0301bc', 7);
    expect(mixed).toBe('abe\u0301c');
  });
});
