import fc from 'fast-check';
import { formatPosition, parsePosition } from '../../../src/session/stream-id';

const epoch = fc.stringMatching(/^[0-9a-z]{1,32}$/);

describe('parsePosition', () => {
  it('reads back what formatPosition wrote', () => {
    fc.assert(
      fc.property(epoch, fc.maxSafeNat(), (life, offset) => {
        expect(parsePosition(formatPosition(life, offset))).toEqual({ epoch: life, offset });
      }),
    );
  });

  it('refuses whatever formatPosition would not have written, but for leading zeros', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('.', 'a', '0', 'Z', '-') })),
        (text) => {
          const position = parsePosition(text);
          if (position === null) return;
          const again = formatPosition(position.epoch, position.offset);
          expect(text.replace(/\.0+(?=.)/, '.')).toBe(again);
        },
      ),
    );
  });

  it.each([
    ['nothing', ''],
    ['an epoch alone', 'abc'],
    ['two dots', 'abc.1.2'],
    ['capitals', 'ABC.1'],
    ['a sign', 'abc.-1'],
    ['a line feed at its end', 'abc.1\n'],
    ['an offset beyond all safe integers', 'abc.zzzzzzzzzzz'],
    ['an epoch that is too long', `${'a'.repeat(33)}.1`],
  ])('refuses %s', (_label, text) => {
    expect(parsePosition(text)).toBeNull();
  });
});
