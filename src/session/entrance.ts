import { type EnterInput } from '../model/input';
import { type AccountId, type PlayerId } from '../model/ids';
import { type Role } from '../model/role';
import { CommandFault } from '../model/command-fault';
import { type WorldStore } from '../ports/world-store';
import { type AccountStore } from '../ports/account-store';
import {
  concatMap,
  defer,
  finalize,
  map,
  type Observable,
  of,
  shareReplay,
  throwError,
} from 'rxjs';
import { type WorldGateway } from './world-gateway';

export interface EntranceConfig {
  readonly world: Pick<WorldGateway, 'playerOf'> & {
    readonly enter: (input: Omit<EnterInput, 'kind'>) => Observable<{ readonly offset: number }>;
  };
  readonly store: Pick<WorldStore, 'character'>;
  readonly accounts: Pick<AccountStore, 'account' | 'setLastCharacter'>;
  /** What staff its account makes of a character. @default none */
  readonly staff?: { readonly rolesOf: (account: AccountId) => Observable<readonly Role[]> };
  /** The log's newest offset. */
  readonly head: () => number;
}

/** Who wants in. */
export interface Entry {
  readonly account: AccountId;
  readonly player: PlayerId;
  readonly correlationId: string;
  /** A stream is being opened for it: it is not linkdead for a moment. */
  readonly hasStream: boolean;
}

export type Entered =
  | { readonly kind: 'entered'; readonly player: PlayerId; readonly offset: number }
  /** No such character of this account. */
  | { readonly kind: 'unknown' };

/**
 * The way into the world. One at a time per account, so that what was read of a character is still true when it enters.
 *
 * - **Memory** one entry per account that is entering, or kept from it, at this moment.
 */
export class Entrance {
  readonly #config: EntranceConfig;
  /** null = nobody enters for the moment. */
  readonly #entering = new Map<
    AccountId,
    { readonly player: PlayerId; readonly entered$: Observable<Entered> } | null
  >();

  constructor(config: EntranceConfig) {
    this.#config = config;
  }

  /** Again: the same answer. Cold; joined while under way. Errors with `CommandFault`, or the store's. */
  enter(entry: Entry): Observable<Entered> {
    return defer(() => {
      const present = this.#config.world.playerOf(entry.account);
      if (present === entry.player) return of(this.#entered(entry.player, this.#config.head()));
      if (present !== null) return throwError(() => new CommandFault('CHARACTER_IN_WORLD'));
      const underWay = this.#entering.get(entry.account);
      if (underWay?.player === entry.player) return underWay.entered$;
      if (underWay !== undefined) return throwError(() => busy());
      const entered$ = this.#begin(entry);
      this.#entering.set(entry.account, { player: entry.player, entered$ });
      return entered$;
    });
  }

  /** What must not meet an entering, such as a deletion: refused while one is under way, and until it is done none begins. Cold. */
  aside<T>(account: AccountId, work$: Observable<T>): Observable<T> {
    return defer(() => {
      if (this.#entering.has(account)) return throwError(() => busy());
      this.#entering.set(account, null);
      return work$.pipe(finalize(() => this.#entering.delete(account)));
    });
  }

  /** Who of this account is in the world, or was last; null = nobody ever. */
  lastOf(account: AccountId): Observable<PlayerId | null> {
    return defer(() => {
      const present = this.#config.world.playerOf(account);
      if (present !== null) return of(present);
      return this.#config.accounts
        .account(account)
        .pipe(map((stored) => stored?.lastCharacter ?? null));
    });
  }

  /** For a stream: who is in the world; whoever left it by losing the line comes in again. null = nobody. */
  resume(entry: Omit<Entry, 'player' | 'hasStream'>): Observable<PlayerId | null> {
    return this.lastOf(entry.account).pipe(
      // bounded: one player of one entry.
      concatMap((player) => {
        if (player === null || player === this.#config.world.playerOf(entry.account))
          return of(player);
        return this.#config.store.character(player).pipe(
          // bounded: one row of one player.
          concatMap((stored) =>
            stored?.character.leftBy === 'linkdead'
              ? this.enter({ ...entry, player, hasStream: true })
              : of({ kind: 'unknown' as const }),
          ),
          map((entered) => (entered.kind === 'entered' ? entered.player : null)),
        );
      }),
    );
  }

  #begin(entry: Entry): Observable<Entered> {
    const { account, player, correlationId, hasStream } = entry;
    const { store, accounts, world } = this.#config;
    return store.character(player).pipe(
      // bounded: one row of one player.
      concatMap((stored): Observable<Entered> => {
        if (stored?.character.account !== account) return of({ kind: 'unknown' });
        return accounts.setLastCharacter(account, player).pipe(
          // bounded: one answer of the store.
          concatMap(() => this.#config.staff?.rolesOf(account) ?? of([])),
          // bounded: one answer of the store.
          concatMap((roles) => world.enter({ stored, hasStream, roles, correlationId })),
          map(({ offset }) => this.#entered(player, offset)),
        );
      }),
      finalize(() => this.#entering.delete(account)),
      shareReplay({ bufferSize: 1, refCount: true }),
    );
  }

  #entered(player: PlayerId, offset: number): Entered {
    return { kind: 'entered', player, offset };
  }
}

const busy = (): CommandFault => new CommandFault('CHARACTER_IN_WORLD', { retryAfterMs: 1_000 });
