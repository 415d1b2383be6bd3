import { mayOpen } from '../../../../src/http/accounts/origin';

describe('mayOpen', () => {
  const ours = { host: 'play.example', origin: 'https://play.example' };
  const foreign = { host: 'play.example', origin: 'https://evil.example' };
  const unsaid = { host: 'play.example' };

  it.each([
    ['our page, by cookie', { headers: ours, by: 'cookie', isAllowed: true }],
    ['no page, by cookie', { headers: unsaid, by: 'cookie', isAllowed: false }],
    ['another page, by cookie', { headers: foreign, by: 'cookie', isAllowed: false }],
    ['no page, by token', { headers: unsaid, by: 'bearer', isAllowed: true }],
    ['another page, by token', { headers: foreign, by: 'bearer', isAllowed: false }],
    ['another page, by nothing', { headers: foreign, by: null, isAllowed: false }],
    ['nobody, by nothing', { headers: unsaid, by: null, isAllowed: true }],
  ] as const)('is asked by %s', (_label, { headers, by, isAllowed }) => {
    expect(mayOpen(headers, by, [])).toBe(isAllowed);
  });

  it('lets in the pages that are allowed', () => {
    expect(mayOpen(foreign, 'cookie', ['https://evil.example'])).toBe(true);
  });
});
