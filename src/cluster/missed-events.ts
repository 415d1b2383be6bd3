import { concatMap, type Observable, range, reduce } from 'rxjs';
import { type LoggedEvent } from '../model/event';
import { type EventLog } from '../ports/event-log';

/** Events read in one go. */
const CHUNK = 1_000;

/**
 * The events after one offset, up to another.
 *
 * - **Cold** one value; errors with the log's. **Memory** all of them.
 */
export function missedEvents(
  log: Pick<EventLog, 'read'>,
  { since, head }: { readonly since: number; readonly head: number },
): Observable<readonly LoggedEvent[]> {
  // By offsets, which have no gaps: what only a newer version knows is left out of what is read.
  const chunks = Math.max(0, Math.ceil((head - since) / CHUNK));
  return range(0, chunks).pipe(
    // bounded: the chunks of one gap.
    concatMap((n) => {
      const after = since + n * CHUNK;
      return log.read({ after, upTo: Math.min(after + CHUNK, head), limit: CHUNK });
    }),
    reduce((all: readonly LoggedEvent[], events) => [...all, ...events], []),
  );
}
