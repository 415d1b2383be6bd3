import { filter, map, type Observable, of, race, type SchedulerLike, take, tap, timer } from 'rxjs';
import { type PlayerId } from '../model/ids';
import { type World } from '../world/world';
import { forward, type ForwardConfig } from './forward';
import { orElsewhere } from './or-elsewhere';
import { type Replica } from './replica';
import { UnderWay } from './under-way';
import { type Asked } from './wire';

export interface AskerConfig {
  readonly forward: Omit<ForwardConfig, 'reached'>;
  readonly replica: Pick<Replica, 'no'>;
  /** Emits when the replica has come further. Hot. */
  readonly followed$: Observable<unknown>;
  /** Emits when the world is not this node's any more. Hot. */
  readonly ended$: Observable<unknown>;
  /** null = another node has it. */
  readonly world: () => World | null;
  /** Whether that world is about to be another node's, or is it by now, and may be asked for there. */
  readonly isGoing: (world: World) => boolean;
  readonly scheduler: SchedulerLike;
}

/** For commits that an answer rests on, ms. */
const REACH_MS = 1_000;

/**
 * Asks the world, wherever it is.
 *
 * - **Memory** one entry for each player who waits, or has waited in vain for this node to follow.
 */
export class Asker {
  readonly #config: AskerConfig;
  readonly #underWay = new UnderWay();
  /** Answered before this node had followed so far: by player, the commit that the answer rests on. */
  readonly #unseen = new Map<PlayerId, number>();

  constructor(config: AskerConfig) {
    this.#config = config;
  }

  /** Whether something that another node was asked for this player has no answer yet, or one that this node has not seen. */
  isWaitingFor(player: PlayerId): boolean {
    return this.#underWay.has(player) || this.#isUnseen(player);
  }

  /** One value, once no other node owes an answer. */
  get idle$(): Observable<unknown> {
    return this.#underWay.idle$;
  }

  /** Of this node's world, if it is here; of whoever has it otherwise, or once it goes there. Errors with `CommandFault`. */
  ask<T>(
    own: (world: World) => Observable<T>,
    asked: Asked,
    correlationId = 'world',
  ): Observable<T> {
    const { world, isGoing, ended$, scheduler } = this.#config;
    const isIdempotent = asked.ask !== 'reload' && asked.ask !== 'note';
    const elsewhere = (): Observable<T> =>
      this.#elsewhere(asked, { correlationId, isIdempotent }) as Observable<T>;
    const here = world();
    if (here === null) return elsewhere();
    return orElsewhere(own(here), {
      ask: elsewhere,
      isGoing: () => isIdempotent && isGoing(here),
      ended$,
      scheduler,
    });
  }

  #elsewhere(asked: Asked, how: Parameters<typeof forward>[2]): Observable<unknown> {
    const player = 'player' in asked ? asked.player : null;
    // It has been waited for in vain: not again for each.
    const reached = (no: number): Observable<unknown> =>
      (this.#isUnseen(player) ? of(null) : this.#reached(no)).pipe(
        tap(() => {
          this.#note(player, no);
        }),
      );
    const answered$ = forward({ ...this.#config.forward, reached }, asked, how);
    return player === null ? answered$ : this.#underWay.of(player, answered$);
  }

  #reached(no: number): Observable<unknown> {
    const { scheduler, followed$ } = this.#config;
    const isThere = (): boolean => this.#isThere(no);
    if (isThere()) return of(null);
    return race(followed$.pipe(filter(isThere)), timer(REACH_MS, scheduler)).pipe(
      take(1),
      map(() => null),
    );
  }

  #isUnseen(player: PlayerId | null): boolean {
    return player !== null && !this.#isThere(this.#unseen.get(player) ?? 0);
  }

  #isThere(no: number): boolean {
    const { replica, world } = this.#config;
    return replica.no >= no || world() !== null;
  }

  #note(player: PlayerId | null, no: number): void {
    for (const [one, before] of this.#unseen) if (this.#isThere(before)) this.#unseen.delete(one);
    if (player === null || this.#isThere(no)) return;
    this.#unseen.set(player, Math.max(no, this.#unseen.get(player) ?? 0));
  }
}
