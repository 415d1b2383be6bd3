import { newer, older, recallOf, sent, shown, typed } from '../../../../src/client/prompt/recall';

const lines = ['look', 'say hello', 'look lamp', 'north', 'north'];
const steps = { u: older, d: newer } as const;
/** What the input shows after these keys. */
const after = (draft: string, keys: string): string =>
  shown(
    keys
      .split('')
      .reduce((recall, key) => steps[key as 'u' | 'd'](recall), typed(recallOf(lines), draft)),
  );

describe('recall', () => {
  it.each([
    ['', 'u', 'north'],
    ['', 'uu', 'look lamp'],
    ['', 'uuuuuuuu', 'look'],
    ['', 'uud', 'north'],
    ['loo', 'u', 'look lamp'],
    ['loo', 'uu', 'look'],
    ['loo', 'uud', 'look lamp'],
    ['loo', 'ud', 'loo'],
    ['loo', 'ddd', 'loo'],
    ['xyz', 'u', 'xyz'],
  ])('from %j, keys %s: %s', (draft, keys, expected) => {
    expect(after(draft, keys)).toBe(expected);
  });

  it('takes a sent line as the newest, once', () => {
    expect(sent(recallOf(['a']), 'b').lines).toEqual(['a', 'b']);
    expect(sent(recallOf(['a']), 'a').lines).toEqual(['a']);
    expect(sent(recallOf(['a']), '  ').lines).toEqual(['a']);
  });

  it('keeps the newest 200', () => {
    const many = Array.from({ length: 210 }, (_, at) => `say ${at}`);
    const { lines: kept } = many.reduce(sent, recallOf([]));
    expect(kept).toHaveLength(200);
    expect(kept[0]).toBe('say 10');
  });

  it.each(['register Ada secret', 'login Ada secret', '  Password x', 'claim Ada secret'])(
    'never keeps %j, which may carry a password',
    (line) => {
      expect(sent(recallOf([]), line).lines).toEqual([]);
    },
  );
});
