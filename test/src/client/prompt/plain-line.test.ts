import { plainLine } from '../../../../src/client/prompt/plain-line';

describe('plainLine', () => {
  it.each([
    ['  say hello ', 'say hello'],
    ['say a\tb\u0000c', 'say a b c'],
    ['say \ud800', 'say \ufffd'],
    [' \n ', ''],
  ])('makes of %j %j', (text, line) => {
    expect(plainLine(text)).toBe(line);
  });
});
