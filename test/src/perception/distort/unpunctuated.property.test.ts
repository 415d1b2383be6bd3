import fc from 'fast-check';
import { unpunctuated } from '../../../../src/perception/distort/unpunctuated';
import { BROKEN, LINE } from './lines';

const lettersOf = (text: string): string => text.replace(/[\p{P}\s]/gu, '');

describe('unpunctuated', () => {
  it('is never empty and never longer, and keeps all that is neither mark nor space', () => {
    fc.assert(
      fc.property(LINE, (line) => {
        const bare = unpunctuated(line);
        expect(bare.trim()).not.toBe('');
        expect(bare.length).toBeLessThanOrEqual(line.length);
        expect(lettersOf(bare)).toBe(lettersOf(line));
        expect(bare).not.toMatch(BROKEN);
        expect(unpunctuated(line)).toBe(bare);
      }),
    );
  });

  it.each([
    ['Run! It’s… not me.', 'Run It’s not me'],
    ['“Who?” — “Nobody.”', 'Who Nobody'],
    ['Wait...what', 'Wait what'],
    ['no!yes', 'no yes'],
    ['a well-lit room at 19:30, 3.50 each', 'a well-lit room at 19:30 3.50 each'],
    ['Ada, come', 'Ada come'],
    ['(help)', 'help'],
    ['press #️⃣ now!', 'press #️⃣ now'],
    ['😀!😀', '😀 😀'],
    ['?!…', '?!…'],
    ['as it was', 'as it was'],
  ])('makes of %p %p', (line, bare) => {
    expect(unpunctuated(line)).toBe(bare);
  });
});
