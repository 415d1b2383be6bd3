import { redact } from '../../../../src/infra/logging/redact';
import { redactText } from '../../../../src/infra/logging/redact-text';

const config = { stacks: 'never', isPlayerTextShown: false } as const;

describe('redact', () => {
  it.each([
    ['keeps plain values', { a: 1, b: 'x', c: true, d: null }, { a: 1, b: 'x', c: true, d: null }],
    ['masks by key', { token: 'x', Password: { a: 1 } }, { token: '***', Password: '***' }],
    ['shows the length of what a player wrote', { line: 'say hi' }, { line: '[6 characters]' }],
    ['shows numbers that JSON lacks', { a: NaN, b: 10n }, { a: 'NaN', b: '10' }],
    [
      'names what has no text',
      { a: (): number => 1, b: Symbol('x') },
      { a: '[function]', b: '[symbol]' },
    ],
    ['counts bytes', { a: Buffer.from('abc') }, { a: '[3 bytes]' }],
    [
      'shows dates',
      { a: new Date(0), b: new Date(NaN) },
      { a: '1970-01-01T00:00:00.000Z', b: null },
    ],
    ['opens maps and sets', { a: new Map([['k', new Set([1])]]) }, { a: { k: [1] } }],
  ])('%s', (_what, given, expected) => {
    expect(redact(given, config)).toEqual(expected);
  });

  it('shows what a player wrote where that is asked for', () => {
    expect(redact({ text: 'hi' }, { ...config, isPlayerTextShown: true })).toEqual({ text: 'hi' });
  });

  it('says where a getter throws', () => {
    const value = {
      get bad(): string {
        throw new Error('no');
      },
    };
    expect(redact({ value }, config)).toEqual({ value: { bad: '[unreadable]' } });
  });

  it('survives an object that refuses to be read', () => {
    const value = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    expect(redact({ value }, config)).toEqual({ value: '[unreadable]' });
  });

  it('ends a circle at depth 6', () => {
    const value: Record<string, unknown> = {};
    value['self'] = value;
    expect(JSON.stringify(redact(value, config))).toContain('[deep]');
  });

  it('copies 100 members and counts the rest', () => {
    const list = redact(
      Array.from({ length: 130 }, (_, n) => n),
      config,
    ) as unknown[];
    expect(list).toHaveLength(101);
    expect(list[100]).toBe('[30 more]');
    const wide = Object.fromEntries(Array.from({ length: 130 }, (_, n) => [`k${n}`, n]));
    expect(redact(wide, config)).toHaveProperty('more', 30);
  });

  it('copies 1,000 values in all', () => {
    const rows = Array.from({ length: 50 }, () => Array.from({ length: 50 }, () => 1));
    expect(JSON.stringify(redact(rows, config))).toContain('[more]');
  });
});

describe('redactText', () => {
  it('cuts long texts and says by how much', () => {
    expect(redactText('a'.repeat(5_000))).toBe(`${'a'.repeat(4_096)}… (904 more)`);
    expect(redactText('a'.repeat(9_000))).toMatch(/… \(4904 more\)$/);
  });

  it('masks a secret that the cut would have split', () => {
    const text = `${'a'.repeat(4_080)} postgres://mythos:hunter2@db/mythos`;
    expect(redactText(text)).not.toContain('hunter2');
  });

  it.each([
    ['an address without credentials', 'listening on http://localhost:8080/'],
    ['a mail address', 'ada@example.org'],
    ['a sentence about a password', 'the password is too short'],
  ])('leaves %s alone', (_what, text) => {
    expect(redactText(text)).toBe(text);
  });

  it.each([
    ['://', '://'.repeat(3_000)],
    ['letters', 'a'.repeat(9_000)],
    ['keys', 'token'.repeat(2_000)],
    ['quotes', 'token="'.repeat(1_200)],
  ])('ends at 4,096 characters for hostile %s', (_what, text) => {
    expect(redactText(text).length).toBeLessThan(4_200);
  });
});
