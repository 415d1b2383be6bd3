import {
  asyncScheduler,
  auditTime,
  distinctUntilChanged,
  EMPTY,
  filter,
  from,
  interval,
  map,
  merge,
  Observable,
  skip,
  Subscription,
  switchMap,
} from 'rxjs';
import { type Answer } from '../../model/outcome';
import { type MapView } from '../../model/views';
import { request, type Reply } from '../net/api';
import { connectionLoop } from '../net/connection-loop';
import { isNewerThan, scriptOf } from '../net/newer-page';
import { openStream } from '../net/open-stream';
import { postCommands } from '../net/post-commands';
import { type PageState } from '../state/page-state';
import { formatStreamId } from '../wire/stream-id';
import { awake$, online$ } from './browser-signs';
import { type Store } from './store';

/** A request that takes longer than this is given up and sent again with the same id, ms. */
const POST_TIMEOUT_MS = 10_000;

/** The stream, the commands, the map and the seconds that are counted aloud. */
export function startNetwork(store: Store, now$: Observable<unknown>): Subscription {
  const { state$, dispatch } = store;
  const scheduler = asyncScheduler;
  const all = new Subscription();
  const net$ = connectionLoop({
    open: () => {
      const { cursor } = store.newest();
      return openStream(cursor === null ? null : formatStreamId(cursor));
    },
    wake$: merge(now$, awake$),
    online$,
    random: Math.random,
    scheduler,
  });
  const posts$ = postCommands(state$, {
    post: ({ id, line }) => once<Answer>({ method: 'POST', path: '/commands', body: { id, line } }),
    scheduler,
  });
  const seconds$ = state$.pipe(
    map(isCounting),
    distinctUntilChanged(),
    switchMap((is) => (is ? interval(1000, scheduler) : EMPTY)),
  );
  const maps$ = state$.pipe(
    filter(({ connection, room }) => connection.kind === 'live' && room !== null),
    map(({ room }) => room?.id),
    distinctUntilChanged(),
    auditTime(100, scheduler),
    switchMap(() => once<MapView>({ method: 'GET', path: '/map' })),
  );
  all.add(net$.subscribe({ next: dispatch, error: reportError }));
  all.add(posts$.subscribe({ next: dispatch, error: reportError }));
  all.add(
    seconds$.subscribe({
      next: () => {
        dispatch({ kind: 'tick' });
      },
      error: reportError,
    }),
  );
  all.add(
    maps$.subscribe({
      next: (reply) => {
        if (reply.kind === 'ok') dispatch({ kind: 'mapped', map: reply.value });
      },
      error: reportError,
    }),
  );
  const back$ = backAgain(state$).pipe(
    switchMap(() => from(isNewerThan(scriptOf(import.meta.url)))),
    filter(Boolean),
  );
  all.add(
    back$.subscribe({
      next: () => {
        dispatch({ kind: 'outdated' });
      },
      error: reportError,
    }),
  );
  return all;
}

/** Each time the line is there again. */
function backAgain(state$: Observable<PageState>): Observable<unknown> {
  return state$.pipe(
    map(({ connection }) => connection.kind === 'live'),
    distinctUntilChanged(),
    filter(Boolean),
    skip(1),
  );
}

const isCounting = ({ connection, held }: PageState): boolean =>
  'againAt' in connection || held.length > 0;

/** One request; unsubscribing aborts it. */
function once<T>(what: Parameters<typeof request>[0]): Observable<Reply<T>> {
  return new Observable<Reply<T>>((subscriber) => {
    const abort = new AbortController();
    const signal = AbortSignal.any([abort.signal, AbortSignal.timeout(POST_TIMEOUT_MS)]);
    const reply = from(request<T>({ ...what, signal })).subscribe(subscriber);
    return () => {
      reply.unsubscribe();
      abort.abort();
    };
  });
}
