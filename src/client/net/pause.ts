import {
  concat,
  EMPTY,
  filter,
  ignoreElements,
  merge,
  type Observable,
  of,
  switchMap,
  take,
  timer,
} from 'rxjs';
import { type NetNews } from '../state/action';
import { retryDelay } from './retry-delay';
import { type ConnectionConfig, type End, type FromNet, type Memory, newsOf } from './round';

/** What lies between two attempts; ends when the next may begin. A final word ends everything. */
export function pause(config: ConnectionConfig, memory: Memory): Observable<FromNet> {
  const { end, heardAt } = memory;
  if (end.kind === 'refused') return of(newsOf(finalNews(end.status)));
  return config.online$.pipe(
    take(1),
    switchMap((isOnline) => (isOnline ? waiting(config, memory) : offline(config, heardAt))),
  );
}

function waiting(config: ConnectionConfig, memory: Memory): Observable<FromNet> {
  const { end, heardAt } = memory;
  if (end.kind === 'stale') return EMPTY;
  const hint = end.kind === 'bye' ? end.bye.retryMs : undefined;
  const ms = hint ?? retryDelay(memory.failures, config.random);
  memory.failures += 1;
  const over$ = merge(timer(ms, config.scheduler), config.wake$).pipe(take(1), ignoreElements());
  return concat(of(newsOf({ kind: 'waiting', why: whyOf(end), ms, heardAt })), over$);
}

function offline(config: ConnectionConfig, heardAt: number | null): Observable<FromNet> {
  const back$ = config.online$.pipe(filter(Boolean), take(1), ignoreElements());
  return concat(of(newsOf({ kind: 'offline', heardAt })), back$);
}

function whyOf(end: End): 'retrying' | 'draining' | 'full' {
  if (end.kind !== 'bye') return 'retrying';
  if (end.bye.code === 'shutdown') return 'draining';
  return end.bye.code === 'busy' ? 'full' : 'retrying';
}

const finalNews = (status: number): NetNews =>
  status === 204
    ? { kind: 'final', code: 'left', text: 'You have left the world.' }
    : { kind: 'final', code: 'signed-out', text: 'You are signed out.' };
