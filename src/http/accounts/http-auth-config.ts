import { type Observable } from 'rxjs';
import { type Identity } from '../../model/account';

/** How requests tell who sends them. */
export interface HttpAuthConfig {
  /** null = nobody. Errors: the store's. */
  readonly identityOf: (token: string) => Observable<Identity | null>;
  /** Players come over TLS: cookies are Secure and carry the prefix `__Host-`. */
  readonly isTls: boolean;
  /** Other origins of the same site that may write by cookie: `https://play.example.org`. */
  readonly allowedOrigins: readonly string[];
}
