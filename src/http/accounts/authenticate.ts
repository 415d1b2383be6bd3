import { type IncomingHttpHeaders } from 'node:http';
import { map, type Observable, of } from 'rxjs';
import { type Identity } from '../../model/account';
import { type HttpAuthConfig } from './http-auth-config';
import { cookieIn } from './session-cookie';

/** What a request shows. The header wins: a cookie is sent without being asked. */
export interface ShownToken {
  readonly token: string;
  readonly by: 'bearer' | 'cookie';
}

export function shownToken(headers: IncomingHttpHeaders, isTls: boolean): ShownToken | null {
  const { authorization } = headers;
  if (authorization !== undefined) {
    const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
    return { token: token ?? '', by: 'bearer' };
  }
  const token = cookieIn(headers.cookie, isTls);
  return token === null ? null : { token, by: 'cookie' };
}

/** Who sent this; `unknown` = a token that is none, or none any more. */
export type Sender =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'unknown'; readonly token: string }
  | { readonly kind: 'known'; readonly identity: Identity; readonly by: ShownToken['by'] };

/**
 * Who sent a request, from its headers alone: for Express and for the streams that are answered before it.
 *
 * - **Cold** emits once, completes. **Errors**: the store's.
 */
export function authenticate(
  config: HttpAuthConfig,
  headers: IncomingHttpHeaders,
): Observable<Sender> {
  const shown = shownToken(headers, config.isTls);
  if (shown === null) return of({ kind: 'nobody' });
  return config
    .identityOf(shown.token)
    .pipe(
      map((identity) =>
        identity === null
          ? { kind: 'unknown', token: shown.token }
          : { kind: 'known', identity, by: shown.by },
      ),
    );
}
