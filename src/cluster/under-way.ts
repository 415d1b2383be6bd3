import { defer, filter, finalize, type Observable, startWith, Subject, take } from 'rxjs';
import { type PlayerId } from '../model/ids';

/**
 * What this node has asked another for, and has no answer to yet.
 *
 * - **Memory** one entry for each player who waits.
 */
export class UnderWay {
  readonly #players = new Map<PlayerId, number>();
  readonly #changed$ = new Subject<void>();

  /** Whether a command of this player has no answer yet. */
  has(player: PlayerId): boolean {
    return this.#players.has(player);
  }

  /** One value, once nobody waits. */
  readonly idle$: Observable<unknown> = defer(() =>
    this.#changed$.pipe(
      startWith(null),
      filter(() => this.#players.size === 0),
      take(1),
    ),
  );

  /** It is under way from the subscription to its end. */
  of<T>(player: PlayerId, asked$: Observable<T>): Observable<T> {
    return defer(() => {
      this.#count(player, 1);
      return asked$.pipe(
        finalize(() => {
          this.#count(player, -1);
        }),
      );
    });
  }

  #count(player: PlayerId, more: 1 | -1): void {
    const count = (this.#players.get(player) ?? 0) + more;
    if (count > 0) this.#players.set(player, count);
    else this.#players.delete(player);
    this.#changed$.next();
  }
}
