import {
  catchError,
  concat,
  defer,
  EMPTY,
  filter,
  map,
  merge,
  type Observable,
  of,
  takeUntil,
  takeWhile,
  tap,
} from 'rxjs';
import { type Signal } from '../wire/signal';
import { type ConnectionConfig, type FromNet, type Memory, newsOf } from './round';
import { StreamRefused } from './stream-refused';
import { Silence, untilSilent } from './until-silent';

/**
 * One connection, from opening to its end, whatever that is; the reason is left in `memory.end`.
 *
 * A phone that wakes keeps a socket that looks open and is dead: whoever has heard nothing for a heartbeat by then is
 * disconnected.
 */
export function attempt(config: ConnectionConfig, memory: Memory): Observable<FromNet> {
  const { scheduler, wake$, online$ } = config;
  memory.end = { kind: 'lost' };
  const startedAt = scheduler.now();
  const isStale = (): boolean =>
    scheduler.now() - Math.max(memory.heardAt ?? 0, startedAt) > memory.heartbeatMs;
  const stale$ = wake$.pipe(
    filter(isStale),
    tap(() => (memory.end = { kind: 'stale' })),
  );
  const offline$ = online$.pipe(filter((isOnline) => !isOnline));
  const signals$ = defer(() => config.open()).pipe(
    untilSilent(() => 2.5 * memory.heartbeatMs, scheduler),
    tap((signal) => {
      remember(memory, signal, scheduler.now());
    }),
    takeWhile((signal) => signal.kind !== 'bye', true),
    filter((signal) => signal.kind !== 'heard' && signal.kind !== 'opened'),
    map((signal): FromNet => ({ kind: 'signal', signal })),
    catchError((error: unknown) => {
      if (error instanceof StreamRefused) memory.end = { kind: 'refused', status: error.status };
      if (error instanceof Silence) memory.end = { kind: 'stale' };
      return EMPTY;
    }),
    takeUntil(merge(stale$, offline$)),
  );
  return concat(of(newsOf({ kind: 'connecting' })), signals$);
}

function remember(memory: Memory, signal: Signal, now: number): void {
  memory.heardAt = now;
  if (signal.kind === 'bye') memory.end = { kind: 'bye', bye: signal.bye };
  if (signal.kind !== 'hello') return;
  memory.failures = 0;
  memory.heartbeatMs = signal.hello.heartbeatMs;
}
