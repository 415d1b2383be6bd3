import { type IssuedToken } from '../../model/account';

/** The prefix makes a browser refuse it from another host or without TLS. */
export const cookieName = (isTls: boolean): string => (isTls ? '__Host-session' : 'session');

const ATTRIBUTES = ['Path=/', 'HttpOnly', 'SameSite=Lax'];

const cookie = (isTls: boolean, value: string, maxAgeSeconds: number): string =>
  [
    `${cookieName(isTls)}=${value}`,
    `Max-Age=${maxAgeSeconds}`,
    ...ATTRIBUTES,
    ...(isTls ? ['Secure'] : []),
  ].join('; ');

/** A `Set-Cookie` that lasts as long as the token. */
export const sessionCookie = (isTls: boolean, issued: IssuedToken, now: number): string =>
  cookie(isTls, issued.token, Math.max(0, Math.floor((issued.expiresAt - now) / 1_000)));

/** A `Set-Cookie` that takes it away. */
export const noCookie = (isTls: boolean): string => cookie(isTls, '', 0);

/** The value of our cookie in a `Cookie` header. */
export function cookieIn(header: string | undefined, isTls: boolean): string | null {
  const prefix = `${cookieName(isTls)}=`;
  const pair = (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix));
  return pair === undefined ? null : pair.slice(prefix.length);
}
