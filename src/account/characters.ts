import { defer, map, type Observable, of } from 'rxjs';
import { type CharacterSummary, type Granted, type Identity } from '../model/account';
import { type AccountId, brandAs, type PlayerId } from '../model/ids';
import { properName } from '../rules/names';
import { newCharacter } from '../rules/new-character';
import { rollStats } from '../rules/stats';
import { type AccountDeps } from './account-deps';
import { AttemptLimit } from './attempt-limit';
import { BoundedMap } from './bounded-map';
import { type CharacterWish, judgeWish, type Roll } from './character-wish';
import { grant, refuse, refusing } from './granted';
import { summaryOf } from './summary-of';

/** An account's characters. Cold; each subscription acts once. */
export class Characters {
  readonly #deps: AccountDeps;
  readonly #rolls: BoundedMap<AccountId, Roll>;
  readonly #limit: AttemptLimit;

  constructor(deps: AccountDeps) {
    this.#deps = deps;
    this.#rolls = new BoundedMap(deps.config.rollCacheMax);
    this.#limit = new AttemptLimit(deps.config.rolls, deps.wallClock);
  }

  list(owner: Identity): Observable<readonly CharacterSummary[]> {
    return this.#deps.store.characters(owner.account);
  }

  /** Whether this character is the account's own, and not deleted. */
  owns(owner: Identity, id: PlayerId): Observable<boolean> {
    return this.list(owner).pipe(map((own) => own.some((character) => character.id === id)));
  }

  /** Nine stats by the dice; only the last roll is kept, in memory. */
  roll(owner: Identity): Observable<Granted<Roll>> {
    return defer(() => {
      const retryAfterMs = this.#limit.attempt(owner.account);
      if (retryAfterMs > 0) return refusing({ code: 'RATE_LIMITED', retryAfterMs });
      const { random } = this.#deps;
      const roll = { rollId: random.uuid(), stats: rollStats(random.next) };
      this.#rolls.set(owner.account, roll);
      return of(grant(roll));
    });
  }

  create(owner: Identity, wish: CharacterWish): Observable<Granted<CharacterSummary>> {
    return defer(() => {
      const judged = judgeWish(wish, this.#rolls.get(owner.account), this.#deps);
      if (judged.kind === 'unfit') return refusing({ code: 'INVALID', faults: judged.faults });
      const { store, random, wallClock, numbers, start } = this.#deps;
      const { profession, stats } = judged;
      const { account, isGuest } = owner;
      const id = brandAs<PlayerId>(random.uuid());
      const name = properName(wish.name);
      const made = { id, account, name, isGuest, profession, stats };
      const character = newCharacter(made, { ...start, numbers });
      const at = wallClock.now();
      // A guest is one stranger, and has it already.
      const limit = isGuest ? 1 : numbers['account.characters'];
      const heldSince = at - numbers['account.nameHeldMs'];
      return store.createCharacter(character, { limit, heldSince, at }).pipe(
        map((end): Granted<CharacterSummary> => {
          if (end === 'taken') return refuse({ code: 'NAME_TAKEN', path: 'name' });
          if (end === 'limit') return refuse({ code: 'CHARACTER_LIMIT', limit });
          if (wish.rollId !== undefined) this.#rolls.delete(account);
          return grant(summaryOf(character));
        }),
      );
    });
  }

  remove(owner: Identity, id: PlayerId): Observable<Granted<null>> {
    return defer(() =>
      this.#deps.store.deleteCharacter(owner.account, id, this.#deps.wallClock.now()).pipe(
        map((end): Granted<null> => {
          if (end === 'deleted') return grant(null);
          const code = end === 'in-world' ? 'CHARACTER_IN_WORLD' : 'CHARACTER_NOT_FOUND';
          return refuse({ code });
        }),
      ),
    );
  }

  /** Takes a deletion back, as long as that can be done. */
  restore(owner: Identity, id: PlayerId): Observable<Granted<null>> {
    return defer(() => {
      const since = this.#deps.wallClock.now() - this.#deps.numbers['account.restoreMs'];
      return this.#deps.store
        .restoreCharacter(owner.account, id, since)
        .pipe(
          map((end) =>
            end === 'restored' ? grant(null) : refuse({ code: 'CHARACTER_NOT_FOUND' }),
          ),
        );
    });
  }

  /** Remembers who comes back when the account returns. */
  entered(owner: Identity, id: PlayerId): Observable<void> {
    return this.#deps.store.setLastCharacter(owner.account, id);
  }

  counts(): ReturnType<AttemptLimit['counts']> {
    return this.#limit.counts();
  }
}
