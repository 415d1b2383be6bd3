import {
  catchError,
  concat,
  defer,
  distinctUntilChanged,
  EMPTY,
  map,
  mergeMap,
  type Observable,
  of,
  repeat,
  type SchedulerLike,
  switchMap,
  takeWhile,
  timer,
} from 'rxjs';
import { type Answer } from '../../model/outcome';
import { type Posted } from '../state/action';
import { type Held, type PageState } from '../state/page-state';
import { problemText, type Reply } from './api';

export type FromCommands =
  | { readonly kind: 'sending'; readonly id: string }
  | { readonly kind: 'posted'; readonly posted: Posted };

export interface PostConfig {
  /** Posts one command; unsubscribing aborts the request. */
  post(held: Held): Observable<Reply<Answer>>;
  readonly scheduler: SchedulerLike;
}

/** Where the server gives no hint, ms. */
const AGAIN_MS = 1000;

/**
 * The oldest waiting command goes out, and again with the same id until it has an answer; then the next.
 *
 * One at a time, so that the order typed is the order done. Whenever the stream is not live nothing goes out; what was
 * in flight is sent again later, and the id sees to it that it acts once.
 */
export function postCommands(
  state$: Observable<PageState>,
  config: PostConfig,
): Observable<FromCommands> {
  return state$.pipe(
    map(outgoing),
    distinctUntilChanged((a, b) => a?.id === b?.id),
    switchMap((held) =>
      held === null
        ? EMPTY
        : concat(of<FromCommands>({ kind: 'sending', id: held.id }), untilAnswered(held, config)),
    ),
  );
}

/** What may be on its way now. A final word, as after `quit`, does not take back what was sent before it. */
function outgoing({ connection, held }: PageState): Held | null {
  const first = held[0] ?? null;
  if (connection.kind === 'live') return first;
  return connection.kind === 'final' && first?.isEchoed === true ? first : null;
}

function untilAnswered(held: Held, config: PostConfig): Observable<FromCommands> {
  let againMs = AGAIN_MS;
  return defer(() => config.post(held)).pipe(
    catchError(() => of<Reply<Answer>>({ kind: 'failed' })),
    mergeMap((reply) => {
      const posted = meaning(held.id, reply);
      againMs = reply.kind === 'problem' ? (reply.retryAfterMs ?? AGAIN_MS) : AGAIN_MS;
      return of(posted);
    }),
    repeat({ delay: () => timer(againMs, config.scheduler) }),
    takeWhile((posted) => posted === null, true),
    mergeMap((posted) => (posted === null ? EMPTY : of<FromCommands>({ kind: 'posted', posted }))),
  );
}

/** Null: not known yet, the same id goes out again. */
function meaning(id: string, reply: Reply<Answer>): Posted | null {
  if (reply.kind === 'failed') return null;
  if (reply.kind === 'ok') return { kind: 'answered', id, answer: reply.value };
  const { status } = reply;
  if (status === 401) return { kind: 'signed-out' };
  if (status === 429 || status >= 500) return null;
  return { kind: 'rejected', id, text: problemText(reply) };
}
