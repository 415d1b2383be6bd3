import { type Observable } from 'rxjs';

/** Slow on purpose. Errors with code OVERLOADED when too many wait. */
export interface PasswordHasher {
  /** The hash with its salt and parameters. */
  hash(secret: string): Observable<string>;
  verify(hash: string, secret: string): Observable<boolean>;
}
