import { shownToken } from '../../../../src/http/accounts/authenticate';
import { originOf } from '../../../../src/http/accounts/origin';
import { noCookie, sessionCookie } from '../../../../src/http/accounts/session-cookie';

describe('sessionCookie', () => {
  it('is bound to the host and to TLS where there is TLS', () => {
    const issued = { token: 'abc', expiresAt: 61_500 };
    expect(sessionCookie(true, issued, 1_000)).toBe(
      '__Host-session=abc; Max-Age=60; Path=/; HttpOnly; SameSite=Lax; Secure',
    );
    expect(noCookie(true)).toMatch(/^__Host-session=; Max-Age=0;.*Secure$/);
  });
});

describe('shownToken', () => {
  it('takes the header before the cookie, and only the cookie of its own name', () => {
    const cookie = 'session=plain; __Host-session=safe';
    expect(shownToken({ cookie }, false)).toEqual({ token: 'plain', by: 'cookie' });
    expect(shownToken({ cookie }, true)).toEqual({ token: 'safe', by: 'cookie' });
    expect(shownToken({ cookie, authorization: 'bearer  t' }, true)).toEqual({
      token: 't',
      by: 'bearer',
    });
    expect(shownToken({ cookie: 'xsession=1' }, false)).toBeNull();
  });
});

describe('originOf', () => {
  it.each([
    ['http://mud.example:8080', 'mud.example:8080', 'ours'],
    ['https://mud.example', 'MUD.example', 'ours'],
    ['https://play.example', 'mud.example', 'ours'],
    ['https://mud.example.evil.test', 'mud.example', 'foreign'],
    ['null', 'mud.example', 'foreign'],
    ['', 'mud.example', 'foreign'],
  ])('%s at %s is %s', (origin, host, whose) => {
    expect(originOf({ origin, host }, ['https://play.example'])).toBe(whose);
  });

  it('is unsaid where no browser speaks', () => {
    expect(originOf({ host: 'mud.example' }, [])).toBe('unsaid');
  });
});
