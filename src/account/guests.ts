import { defer, map, type Observable, of, switchMap } from 'rxjs';
import {
  type CharacterSummary,
  type Granted,
  type Identity,
  type IssuedToken,
} from '../model/account';
import { type Character } from '../model/character';
import { type AccountId, brandAs, type PlayerId } from '../model/ids';
import { type Claimed } from '../ports/account-store';
import { guestName, properName } from '../rules/names';
import { newCharacter } from '../rules/new-character';
import { quickStats } from '../rules/stats';
import { type AccountDeps } from './account-deps';
import { AttemptLimit } from './attempt-limit';
import { credentialFaults, type Credentials, plainCode } from './credentials';
import { grant, refuse, refusing } from './granted';
import { type Sessions } from './sessions';
import { summaryOf } from './summary-of';

export interface GuestMade extends IssuedToken {
  readonly character: CharacterSummary;
}

/** A guest that has become somebody. The world must be told of the new name. */
export interface ClaimDone {
  readonly account: { readonly id: AccountId; readonly username: string };
  readonly recoveryCode: string;
  readonly claimed: Claimed;
}

/** Two guests may be given one name at the same moment: then another is tried. */
const TRIES = 5;

/** Who plays without an account, and how they come to have one. Cold; each subscription acts once. */
export class Guests {
  readonly #deps: AccountDeps;
  readonly #sessions: Sessions;
  readonly #limit: AttemptLimit;

  constructor(deps: AccountDeps, sessions: Sessions) {
    this.#deps = deps;
    this.#sessions = sessions;
    this.#limit = new AttemptLimit(deps.config.guests, deps.wallClock);
  }

  /** A Drifter called `Stranger-417`, with a token. */
  make(address: string): Observable<Granted<GuestMade>> {
    return defer(() => {
      const retryAfterMs = this.#limit.attempt(address);
      if (retryAfterMs > 0) return refusing({ code: 'RATE_LIMITED', retryAfterMs });
      return this.#attempt(TRIES);
    });
  }

  /** The guest keeps everything and gets a name, a password and a recovery code. */
  claim(guest: Identity, wish: Credentials): Observable<Granted<ClaimDone>> {
    return defer(() => {
      if (!guest.isGuest) return refusing({ code: 'NOT_A_GUEST' });
      const faults = credentialFaults(wish, this.#deps);
      if (faults.length > 0) return refusing({ code: 'INVALID', faults });
      const { store, hasher } = this.#deps;
      return store
        .accountByName(wish.username)
        .pipe(
          switchMap((found) =>
            found === null
              ? hasher.hash(wish.password).pipe(switchMap((hash) => this.#keep(guest, wish, hash)))
              : refusing({ code: 'NAME_TAKEN', path: 'username' }),
          ),
        );
    });
  }

  /** Gives up guests that have been kept long enough; how many tokens ended. For a timer. */
  retire(): Observable<number> {
    return defer(() => {
      const now = this.#deps.wallClock.now();
      const madeBefore = now - this.#deps.numbers['guest.keptMs'];
      return this.#deps.store.retireGuests(madeBefore, now).pipe(
        map((revoked) => {
          this.#sessions.forget(revoked);
          return revoked.length;
        }),
      );
    });
  }

  counts(): ReturnType<AttemptLimit['counts']> {
    return this.#limit.counts();
  }

  #attempt(triesLeft: number): Observable<Granted<GuestMade>> {
    const { store, wallClock } = this.#deps;
    return store.guestNames().pipe(
      switchMap((taken) => {
        const character = this.#drifter(guestName(taken, this.#deps.random.next));
        const { issued, stored: token } = this.#sessions.mint();
        const { account: id, name: username } = character;
        const account = { id, username, passwordHash: null, recoveryHash: null };
        const order = { account, token, guest: character, at: wallClock.now() };
        return store.createAccount(order).pipe(
          switchMap((end): Observable<Granted<GuestMade>> => {
            if (end === 'created') return of(grant({ ...issued, character: summaryOf(character) }));
            if (triesLeft > 1) return this.#attempt(triesLeft - 1);
            return refusing({ code: 'NAME_TAKEN', path: 'username' });
          }),
        );
      }),
    );
  }

  #drifter(name: string): Character {
    const { random, numbers, start } = this.#deps;
    return newCharacter(
      {
        id: brandAs<PlayerId>(random.uuid()),
        account: brandAs<AccountId>(random.uuid()),
        name,
        isGuest: true,
        profession: 'Drifter',
        stats: quickStats('Drifter', numbers),
      },
      { ...start, numbers },
    );
  }

  #keep(guest: Identity, wish: Credentials, passwordHash: string): Observable<Granted<ClaimDone>> {
    const { store, tokens, wallClock, numbers } = this.#deps;
    const username = properName(wish.username);
    const recoveryCode = tokens.recoveryCode();
    const recoveryHash = tokens.hashOf(plainCode(recoveryCode));
    const heldSince = wallClock.now() - numbers['account.nameHeldMs'];
    const { account } = guest;
    return store.claim({ account, username, passwordHash, recoveryHash, heldSince }).pipe(
      map((end): Granted<ClaimDone> => {
        if (end === 'taken') return refuse({ code: 'NAME_TAKEN', path: 'username' });
        if (end === 'not-a-guest') return refuse({ code: 'NOT_A_GUEST' });
        this.#sessions.refresh(account);
        return grant({ account: { id: account, username }, recoveryCode, claimed: end });
      }),
    );
  }
}
