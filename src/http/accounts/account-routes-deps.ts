import { type Observable, type TimestampProvider } from 'rxjs';
import { type AccountServices } from '../../account/account-services';
import { type AccountId, type PlayerId } from '../../model/ids';
import { type Claimed } from '../../ports/account-store';
import { type HttpAuthConfig } from './http-auth-config';

/** What POST /api/characters/:id/enter answers. */
export interface EnterAnswer {
  readonly playerId: PlayerId;
  readonly streamUrl: string;
  readonly epoch: string;
  readonly offset: number;
}

export interface AccountRoutesDeps {
  readonly services: Pick<AccountServices, 'accounts' | 'guests' | 'characters'>;
  readonly auth: HttpAuthConfig;
  readonly wallClock: TimestampProvider;
  /** Proxies that are believed; see `clientAddress`. */
  readonly trustedProxies: readonly string[];
  /** Errors: CommandFault (CHARACTER_IN_WORLD, WORLD_UNAVAILABLE, …). */
  readonly enter: (player: PlayerId, account: AccountId) => Observable<EnterAnswer>;
  /** Does it while no character of the account enters. Errors: CommandFault (CHARACTER_IN_WORLD), the work's. */
  readonly aside: <T>(account: AccountId, work$: Observable<T>) => Observable<T>;
  /** A guest in the world has another name now. Awaited until its first value, or its end. */
  readonly renamed: (claimed: Claimed, correlationId: string) => Observable<unknown>;
}
