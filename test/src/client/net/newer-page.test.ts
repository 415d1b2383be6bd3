import { scriptOf } from '../../../../src/client/net/newer-page';

describe('scriptOf', () => {
  it.each([
    ['<script type="module" src="/app.6LZOWRXB.js"></script>', 'app.6LZOWRXB.js'],
    ['http://localhost:8080/app.A1.js', 'app.A1.js'],
    ['<p>nothing</p>', null],
  ])('of %s is %s', (page, script) => {
    expect(scriptOf(page)).toBe(script);
  });
});
