import { CommandFault } from '../model/command-fault';
import { type Reply } from '../model/input';
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

  /** The one under way by this key; errors with `COMMAND_ID_REUSED` if its line is another. null = none. */
  join(key: string, line: string): Observable<Reply> | null {
    const running = this.#running.get(key);
    if (running === undefined) return null;
    return running.line === line
      ? running.reply$
      : throwError(() => new CommandFault('COMMAND_ID_REUSED'));
  }

  /** Starts one; it is under way until `start`'s observer is told. Hot; replays its one value. */
  begin(key: string, line: string, start: (reply: Entry['reply']) => void): Observable<Reply> {
    const settled$ = new AsyncSubject<Reply>();
    const reply$ = settled$.asObservable();
    this.#running.set(key, { line, reply$ });
    start({
      next: (reply) => {
        settled$.next(reply);
      },
      error: (fault) => {
        this.#running.delete(key);
        settled$.error(fault);
      },
      complete: () => {
        this.#running.delete(key);
        settled$.complete();
      },
    });
    return reply$;
  }
}
