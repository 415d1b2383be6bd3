import { type Observable } from 'rxjs';
import { type Banned, type Identity } from '../../model/account';
import { type AccountId } from '../../model/ids';
import { type Addressed } from './client-address';

/** How requests tell who sends them. */
export interface HttpAuthConfig {
  /** null = nobody. Errors: the store's. */
  readonly identityOf: (token: string) => Observable<Identity | null>;
  /** Why the door is shut for this account, or for whoever sends this; null = it is open. @default it is */
  readonly banOf?: (account: AccountId | null, request: Addressed) => Banned | null;
  /** Players come over TLS: cookies are Secure and carry the prefix `__Host-`. */
  readonly isTls: boolean;
  /** Other origins of the same site that may write by cookie: `https://play.example.org`. */
  readonly allowedOrigins: readonly string[];
}
