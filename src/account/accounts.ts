import { defer, map, type Observable, switchMap } from 'rxjs';
import { type Granted, type Identity, type IssuedToken } from '../model/account';
import { type AccountId, brandAs } from '../model/ids';
import { type StoredAccount } from '../ports/account-store';
import { nameKey, properName } from '../rules/names';
import { type AccountDeps } from './account-deps';
import { AttemptLimit } from './attempt-limit';
import { credentialFaults, type Credentials, passwordFaultsOf, plainCode } from './credentials';
import { grant, refuse, refusing } from './granted';
import { type Sessions } from './sessions';

/** A new account, and the only time its recovery code is shown. */
export interface Registered extends IssuedToken {
  readonly account: { readonly id: AccountId; readonly username: string };
  readonly recoveryCode: string;
}

/**
 * Registering, logging in, recovering.
 *
 * All cold; each subscription acts once. What a person may do wrong is a value; errors are the store's and the hasher's.
 */
export class Accounts {
  readonly #deps: AccountDeps;
  readonly #sessions: Sessions;
  /** Verified against when there is no such account, so that the time tells nothing. */
  readonly #decoyHash: string;
  readonly #logins: AttemptLimit;
  readonly #registrations: AttemptLimit;

  constructor(deps: AccountDeps, sessions: Sessions, decoyHash: string) {
    this.#deps = deps;
    this.#sessions = sessions;
    this.#decoyHash = decoyHash;
    this.#logins = new AttemptLimit(deps.config.logins, deps.wallClock);
    this.#registrations = new AttemptLimit(deps.config.registrations, deps.wallClock);
  }

  register(wish: Credentials, address: string): Observable<Granted<Registered>> {
    return defer(() => {
      const faults = credentialFaults(wish, this.#deps);
      if (faults.length > 0) return refusing({ code: 'INVALID', faults });
      return this.#deps.store
        .accountByName(wish.username)
        .pipe(
          switchMap((found) =>
            found === null
              ? this.#create(wish, address)
              : refusing({ code: 'NAME_TAKEN', path: 'username' }),
          ),
        );
    });
  }

  /** The same answer, after the same work, for an unknown name and a wrong password. */
  logIn(given: Credentials, address: string): Observable<Granted<IssuedToken>> {
    return defer(() => {
      const key = `${nameKey(given.username)} ${address}`;
      const retryAfterMs = this.#logins.attempt(key);
      if (retryAfterMs > 0) return refusing({ code: 'RATE_LIMITED', retryAfterMs });
      return this.#deps.store.accountByName(given.username).pipe(
        switchMap((found) => this.#knows(found, given.password)),
        switchMap((account) => {
          if (account === null) return refusing({ code: 'AUTH_BAD_CREDENTIALS' });
          this.#logins.forgive(key);
          const ban = this.#deps.banOf?.(account.id) ?? null;
          if (ban !== null) return refusing(ban);
          return this.#sessions.issue(account.id).pipe(map(grant));
        }),
      );
    });
  }

  /** With the recovery code in place of the password; every older token is revoked. */
  recover(
    given: Credentials & { readonly recoveryCode: string },
    address: string,
  ): Observable<Granted<Registered>> {
    return defer(() => {
      const faults = passwordFaultsOf(given.password, this.#deps);
      if (faults.length > 0) return refusing({ code: 'INVALID', faults });
      const key = `recover ${nameKey(given.username)} ${address}`;
      const retryAfterMs = this.#logins.attempt(key);
      if (retryAfterMs > 0) return refusing({ code: 'RATE_LIMITED', retryAfterMs });
      const hash = this.#deps.tokens.hashOf(plainCode(given.recoveryCode));
      return this.#deps.store.accountByName(given.username).pipe(
        switchMap((found) => {
          if (found?.recoveryHash !== hash) return refusing({ code: 'AUTH_BAD_CREDENTIALS' });
          this.#logins.forgive(key);
          const ban = this.#deps.banOf?.(found.id) ?? null;
          return ban === null ? this.#renew(found, given.password) : refusing(ban);
        }),
      );
    });
  }

  logOut(identity: Identity): Observable<void> {
    return this.#sessions.revoke(identity);
  }

  counts(): {
    readonly logins: ReturnType<AttemptLimit['counts']>;
    readonly registrations: ReturnType<AttemptLimit['counts']>;
  } {
    return { logins: this.#logins.counts(), registrations: this.#registrations.counts() };
  }

  #create(wish: Credentials, address: string): Observable<Granted<Registered>> {
    const retryAfterMs = this.#registrations.attempt(address);
    if (retryAfterMs > 0) return refusing({ code: 'RATE_LIMITED', retryAfterMs });
    const { store, hasher, tokens, random, wallClock } = this.#deps;
    const id = brandAs<AccountId>(random.uuid());
    const username = properName(wish.username);
    const recoveryCode = tokens.recoveryCode();
    const recoveryHash = tokens.hashOf(plainCode(recoveryCode));
    const { issued, stored: token } = this.#sessions.mint();
    return hasher.hash(wish.password).pipe(
      switchMap((passwordHash) => {
        const account = { id, username, passwordHash, recoveryHash };
        return store.createAccount({ account, token, guest: null, at: wallClock.now() });
      }),
      map((end) =>
        end === 'created'
          ? grant({ account: { id, username }, ...issued, recoveryCode })
          : refuse({ code: 'NAME_TAKEN', path: 'username' }),
      ),
    );
  }

  #knows(account: StoredAccount | null, password: string): Observable<StoredAccount | null> {
    const hash = account?.passwordHash ?? this.#decoyHash;
    const hasPassword = typeof account?.passwordHash === 'string';
    return this.#deps.hasher
      .verify(hash, password)
      .pipe(map((isRight) => (isRight && hasPassword ? account : null)));
  }

  #renew({ id, username }: StoredAccount, password: string): Observable<Granted<Registered>> {
    const { store, hasher, tokens } = this.#deps;
    const recoveryCode = tokens.recoveryCode();
    const recoveryHash = tokens.hashOf(plainCode(recoveryCode));
    return hasher.hash(password).pipe(
      switchMap((passwordHash) => {
        const { issued, stored: token } = this.#sessions.mint();
        const order = { account: id, passwordHash, recoveryHash, token };
        return store.recover(order).pipe(
          map((revoked) => {
            this.#sessions.forget(revoked);
            return grant({ account: { id, username }, ...issued, recoveryCode });
          }),
        );
      }),
    );
  }
}
