import { mayOpen } from '../../../../src/http/accounts/origin';

describe('mayOpen', () => {
  const ours = { host: 'play.example', origin: 'https://play.example' };
  const foreign = { host: 'play.example', origin: 'https://evil.example' };
  const unsaid = { host: 'play.example' };

  it.each([
    ['our page, by cookie', ours, 'cookie' as const, true],
    ['no page, by cookie', unsaid, 'cookie' as const, false],
    ['another page, by cookie', foreign, 'cookie' as const, false],
    ['no page, by token', unsaid, 'bearer' as const, true],
    ['another page, by token', foreign, 'bearer' as const, false],
    ['another page, by nothing', foreign, null, false],
    ['nobody, by nothing', unsaid, null, true],
  ])('of %s', (_label, ...[headers, by, isAllowed]) => {
    expect(mayOpen(headers, by, [])).toBe(isAllowed);
  });

  it('lets in the pages that are allowed', () => {
    expect(mayOpen(foreign, 'cookie', ['https://evil.example'])).toBe(true);
  });
});
