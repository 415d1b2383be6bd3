import { defer, map, type Observable, of, Subject, tap } from 'rxjs';
import { type Identity, type IssuedToken } from '../model/account';
import { type AccountId } from '../model/ids';
import { type StoredToken } from '../ports/account-store';
import { type AccountDeps } from './account-deps';
import { BoundedMap } from './bounded-map';

const TOKEN = /^[\w-]{43}$/;

/** A token as it is given out, and as it is kept. */
export interface MintedToken {
  readonly issued: IssuedToken;
  readonly stored: StoredToken;
}

/**
 * Who is asking: tokens and whom they speak for.
 *
 * - **Memory** `identityCacheMax` identities, the least recently used forgotten.
 */
export class Sessions {
  readonly #deps: AccountDeps;
  readonly #known: BoundedMap<string, Identity>;
  readonly #revoked$ = new Subject<string>();
  readonly #revokedHere$ = new Subject<string>();
  /** Grows when what is known changes: an answer from before must not be remembered. */
  #age = 0;
  #hits = 0;
  #misses = 0;

  constructor(deps: AccountDeps) {
    this.#deps = deps;
    this.#known = new BoundedMap(deps.config.identityCacheMax);
  }

  /** Hashes of tokens as they are revoked, here or elsewhere. Hot; never errors, never completes. */
  get revoked$(): Observable<string> {
    return this.#revoked$.asObservable();
  }

  /** The same of those that were revoked here: for other nodes. */
  get revokedHere$(): Observable<string> {
    return this.#revokedHere$.asObservable();
  }

  counts(): { readonly hits: number; readonly misses: number; readonly known: number } {
    return { hits: this.#hits, misses: this.#misses, known: this.#known.size };
  }

  /** Whom this token speaks for; null = nobody: unknown, revoked or expired. Errors: the store's. */
  authenticate(token: string): Observable<Identity | null> {
    return defer(() => {
      if (!TOKEN.test(token)) return of(null);
      const hash = this.#deps.tokens.hashOf(token);
      const known = this.#known.get(hash);
      if (known !== undefined) {
        this.#hits += 1;
        return of(this.#unexpired(known));
      }
      this.#misses += 1;
      const age = this.#age;
      return this.#deps.store.identity(hash).pipe(
        tap((identity) => {
          if (identity !== null && age === this.#age) this.#known.set(hash, identity);
        }),
        map((identity) => this.#unexpired(identity)),
      );
    });
  }

  /** Whether this token was ended on purpose. For those whom `authenticate` does not know. Errors: the store's. */
  isRevoked(token: string): Observable<boolean> {
    return defer(() =>
      TOKEN.test(token) ? this.#deps.store.isRevoked(this.#deps.tokens.hashOf(token)) : of(false),
    );
  }

  mint(): MintedToken {
    const token = this.#deps.tokens.token();
    const expiresAt = this.#deps.wallClock.now() + this.#deps.config.tokenLifeMs;
    const hash = this.#deps.tokens.hashOf(token);
    return { issued: { token, expiresAt }, stored: { hash, expiresAt } };
  }

  issue(account: AccountId): Observable<IssuedToken> {
    return defer(() => {
      const { issued, stored } = this.mint();
      return this.#deps.store.addToken(account, stored).pipe(map(() => issued));
    });
  }

  /** Ends one session: its streams too, by `revoked$`. */
  revoke(identity: Identity): Observable<void> {
    return defer(() =>
      this.#deps.store.revokeToken(identity.tokenHash).pipe(
        tap(() => {
          this.forget([identity.tokenHash]);
        }),
      ),
    );
  }

  /** What the store has revoked. */
  forget(hashes: readonly string[]): void {
    this.revokedElsewhere(hashes);
    for (const hash of hashes) this.#revokedHere$.next(hash);
  }

  /** Another node has revoked them. */
  revokedElsewhere(hashes: readonly string[]): void {
    this.#age += 1;
    for (const hash of hashes) this.#known.delete(hash);
    for (const hash of hashes) this.#revoked$.next(hash);
  }

  /** An account is not what it was: its identities are read again. */
  refresh(account: AccountId): void {
    this.#age += 1;
    this.#known.deleteWhere((identity) => identity.account === account);
  }

  /** Removes expired tokens from the store; how many. For a timer. */
  forgetExpired(): Observable<number> {
    return defer(() => this.#deps.store.forgetTokens(this.#deps.wallClock.now()));
  }

  #unexpired(identity: Identity | null): Identity | null {
    return identity !== null && identity.expiresAt > this.#deps.wallClock.now() ? identity : null;
  }
}
