import { concatMap, map, type Observable, of } from 'rxjs';
import { authenticate } from '../../http/accounts/authenticate';
import { type Addressed, clientAddress } from '../../http/accounts/client-address';
import { type Caller } from '../../http/stream/receive';
import { authOf, type HttpParts } from './http-parts';

/** Who asks for a stream: who has been cut off enters again, whoever logged out or is banned does not. */
export function callerOf(
  parts: HttpParts,
): (sender: Addressed, correlationId: string) => Observable<Caller> {
  const { config, entrance } = parts;
  const auth = authOf(parts);
  const addressOf = clientAddress(config.server.trustedProxies);
  return (from, correlationId) =>
    authenticate(auth, from.headers).pipe(
      // bounded: one sender of one request.
      concatMap((sender): Observable<Caller> => {
        if (sender.kind === 'nobody') return of(sender);
        if (sender.kind === 'unknown')
          return parts.accounts.sessions
            .isRevoked(sender.token)
            .pipe(map((isRevoked) => ({ kind: isRevoked ? 'gone' : 'unknown' })));
        const { account, tokenHash, expiresAt } = sender.identity;
        if (parts.bans.ofRequest(account, from) !== null) return of({ kind: 'gone' });
        const owner = { account, tokenId: tokenHash, expiresAt, address: addressOf(from) };
        return entrance.resume({ account, correlationId }).pipe(
          // Asked again at the last moment: whoever logged out meanwhile has no stream.
          // bounded: one player of one request.
          concatMap((player) =>
            authenticate(auth, from.headers).pipe(
              map((still): Caller =>
                still.kind === 'known' ? { kind: 'known', owner, player } : { kind: 'gone' },
              ),
            ),
          ),
        );
      }),
    );
}
