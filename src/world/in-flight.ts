import { CommandFault } from '../model/command-fault';
import { type PlayerId } from '../model/ids';
import { type CommandInput, type Reply } from '../model/input';
import { commandKey } from './draft';
import { type Entry } from './inbox';
import { AsyncSubject, type Observable, throwError } from 'rxjs';

/**
 * Commands that have no answer yet, so that the same one sent twice is done once.
 *
 * - **Memory** as many as wait in the loop, which is bounded.
 */
export class InFlight {
  readonly #running = new Map<
    string,
    { readonly line: string; readonly reply$: Observable<Reply> }
  >();
  /** How many of each player's are under way. */
  readonly #players = new Map<PlayerId, number>();

  /** Whether a command of this player has no answer yet. */
  isWaitingFor(player: PlayerId): boolean {
    return this.#players.has(player);
  }

  /** The same command under way; errors with `COMMAND_ID_REUSED` if its line is another. null = none. */
  join({ player, id, line }: CommandInput): Observable<Reply> | null {
    const running = this.#running.get(commandKey(player, id));
    if (running === undefined) return null;
    return running.line === line
      ? running.reply$
      : throwError(() => new CommandFault('COMMAND_ID_REUSED'));
  }

  /** Starts one; it is under way until `start`'s observer is told. Hot; replays its one value. */
  begin(
    { player, id, line }: CommandInput,
    start: (reply: Entry['reply']) => void,
  ): Observable<Reply> {
    const key = commandKey(player, id);
    const settled$ = new AsyncSubject<Reply>();
    const reply$ = settled$.asObservable();
    this.#running.set(key, { line, reply$ });
    this.#players.set(player, (this.#players.get(player) ?? 0) + 1);
    start({
      next: (reply) => {
        settled$.next(reply);
      },
      error: (fault) => {
        this.#forget(key, player);
        settled$.error(fault);
      },
      complete: () => {
        this.#forget(key, player);
        settled$.complete();
      },
    });
    return reply$;
  }
  #forget(key: string, player: PlayerId): void {
    this.#running.delete(key);
    const left = (this.#players.get(player) ?? 1) - 1;
    if (left === 0) this.#players.delete(player);
    else this.#players.set(player, left);
  }
}
