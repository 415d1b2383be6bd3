import { concat, defer, type Observable, repeat, takeWhile } from 'rxjs';
import { attempt } from './attempt';
import { pause } from './pause';
import { type ConnectionConfig, type FromNet, type Memory } from './round';

/** Until `hello` says what the server's is, ms. */
const HEARTBEAT_MS = 15_000;

/**
 * Everything the stream says, and how it stands, over as many connections as it takes.
 *
 * - **Hot or cold** cold; one attempt at a time.
 * - **Completes** after a final word from the server: `bye` with `final`, 204, 401 or 403.
 * - **Errors** never; what ends an attempt is told as news and tried again, for ever.
 * - **Unsubscribing** closes the attempt, or stops waiting.
 * - **Time** silence of 2.5 heartbeats ends an attempt; the next comes at once if the line was found dead, else after
 *   the server's hint or a full-jitter delay of 1 to 30 s, and at once on `wake$` and when the network is back.
 */
export function connectionLoop(config: ConnectionConfig): Observable<FromNet> {
  return defer(() => {
    const memory: Memory = {
      failures: 0,
      heartbeatMs: HEARTBEAT_MS,
      heardAt: null,
      end: { kind: 'lost' },
    };
    return concat(
      defer(() => attempt(config, memory)),
      defer(() => pause(config, memory)),
    ).pipe(
      repeat(),
      takeWhile((from) => !isFinal(from), true),
    );
  });
}

const isFinal = (from: FromNet): boolean =>
  from.kind === 'net'
    ? from.news.kind === 'final'
    : from.signal.kind === 'bye' && from.signal.bye.final;
