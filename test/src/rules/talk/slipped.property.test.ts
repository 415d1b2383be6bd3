import fc from 'fast-check';
import { slipped } from '../../../../src/rules/talk/slipped';

const DRAW = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const LINE = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.constantFrom('Who', 'don’t', 'I', 'GO', 'naïve', '😱', '—', 'unaccountably', ' '))
      .map((words) => words.join(' ')),
  )
  .map((line) => line.replace(/\p{C}/gu, 'x'));
const COMMON = fc.stringMatching(/^[a-z]{2,12}$/u);

describe('slipped', () => {
  it('is never longer, and of whole characters', () => {
    fc.assert(
      fc.property(LINE, DRAW, DRAW, (line, which, what) => {
        const other = slipped(line, which, what);
        expect(other.length).toBeLessThanOrEqual(line.length);
        expect(other === '').toBe(line === '');
        expect(other).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        expect(slipped(line, which, what)).toBe(other);
      }),
    );
  });

  it('changes exactly one word', () => {
    fc.assert(
      fc.property(fc.array(COMMON, { minLength: 1 }), DRAW, DRAW, (words, which, what) => {
        const others = slipped(words.join(' '), which, what).split(' ');
        expect(others).toHaveLength(words.length);
        expect(others.filter((word, i) => word !== words[i])).toHaveLength(1);
      }),
    );
  });

  it.each([
    ['Meet me at the quay.', [0, 0], 'Tide me at the quay.'],
    ['Meet me at the quay.', [0.99, 0], 'Meet me at the tide.'],
    ['Meet me at the quay.', [0.2, 0.99], 'Meet up at the quay.'],
    ['RUN away', [0, 0], 'SEA away'],
    ['I don’t', [0, 0], 'I water'],
    ['sea', [0, 0], 'eye'],
    ['unaccountable', [0.5, 0], 'forgotten'],
    ['I, a 9!', [0.5, 0.5], 'I, a 9!'],
    ['何時ですか', [0.5, 0.5], '何時ですか'],
    ['', [0.5, 0.5], ''],
  ] as const)('makes of %p at %p %p', (line, [which, what], other) => {
    expect(slipped(line, which, what)).toBe(other);
  });
});
