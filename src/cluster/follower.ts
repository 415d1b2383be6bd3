import {
  catchError,
  concatMap,
  defer,
  EMPTY,
  exhaustMap,
  expand,
  filter,
  from,
  ignoreElements,
  map,
  merge,
  type Observable,
  of,
  range,
  reduce,
  repeat,
  type SchedulerLike,
  Subject,
  switchMap,
  tap,
  timer,
} from 'rxjs';
import { type LoggedEvent } from '../model/event';
import { type ShippedCommit } from '../model/shipped-commit';
import { type EventLog } from '../ports/event-log';
import { type WorldSnapshot, type WorldStore } from '../ports/world-store';
import { type Replica } from './replica';

/** What is heard of a commit of another node. */
export type CommitNews =
  | { readonly kind: 'commit'; readonly commit: ShippedCommit }
  /** It was too big to travel. */
  | { readonly kind: 'mentioned'; readonly no: number };

export interface FollowerConfig {
  readonly replica: Replica;
  /** Hot; may lose, repeat and mix up. */
  readonly news$: Observable<CommitNews>;
  readonly store: Pick<WorldStore, 'snapshot' | 'newestCommit'>;
  readonly log: Pick<EventLog, 'read'>;
  /** An event, once the replica is past its commit; in order of offset, each once. */
  readonly publish: (event: LoggedEvent) => void;
  /** The replica has come so far. */
  readonly followed: (commit: ShippedCommit | null) => void;
  /** How long one that is missing is waited for, ms. */
  readonly gapMs: number;
  /** After which the database is asked whether there is more, ms; shorter while nothing can be heard. */
  readonly pollMs: () => number;
  readonly scheduler: SchedulerLike;
  readonly failed: (error: unknown) => void;
}

/** Commits that wait for one before them, at most; more are read from the database. */
const MAX_WAITING = 1_000;
/** Until the database is asked again, which was not there, ms. */
const RETRY_MS = 500;
/** Events read in one go. */
const CHUNK = 1_000;

/**
 * Keeps a replica up with the log, and gives out its events: from the news while there are any, from the database where some are missing.
 *
 * - **Order** by commit number and offset, each once, whatever the news do.
 * - **Errors** never: what the database does not give is asked for again.
 * - **Time** a gap is waited for `gapMs`; without news the database is asked every `pollMs`.
 * - **Memory** at most `MAX_WAITING` commits, and the events of one gap.
 */
export class Follower {
  readonly #config: FollowerConfig;
  readonly #waiting = new Map<number, ShippedCommit>();
  readonly #behind$ = new Subject<void>();
  /** The newest that is known of. */
  #known: number;

  constructor(config: FollowerConfig) {
    this.#config = config;
    this.#known = config.replica.no;
  }

  /** Follows while subscribed; emits nothing. */
  readonly run$: Observable<never> = defer(() => {
    const { news$ } = this.#config;
    const heard$ = news$.pipe(
      tap((news) => {
        this.#hear(news);
      }),
    );
    const caughtUp$ = this.#behind$.pipe(exhaustMap(() => this.#closeGap()));
    return merge(heard$, caughtUp$, this.#poll$()).pipe(ignoreElements());
  });

  /** Until there is none: what is missing may come late, and is read otherwise. */
  #closeGap(): Observable<unknown> {
    const { scheduler, gapMs } = this.#config;
    const pause = (ms: number) => timer(ms, scheduler);
    return pause(gapMs).pipe(
      filter(() => this.#isBehind),
      // bounded: the timer rings once.
      concatMap(() => this.catchUp()),
      // bounded: one end of one try.
      concatMap((found) => (found === null ? pause(RETRY_MS) : of(null))),
      repeat({ delay: () => (this.#isBehind ? of(null) : EMPTY) }),
    );
  }

  /** From the database, all up to its newest commit, as it was then. Cold; one value; never errors: null = the database is not there. */
  catchUp(): Observable<WorldSnapshot | null> {
    const { store, failed } = this.#config;
    return store.snapshot().pipe(
      // bounded: one snapshot of one moment.
      concatMap((snapshot) =>
        this.#missed(snapshot).pipe(
          map((events) => {
            this.#install(snapshot, events);
            return snapshot;
          }),
        ),
      ),
      catchError((error: unknown) => {
        failed(error);
        return of(null);
      }),
    );
  }

  /** The events between the replica and a newer moment. Cold, one value; errors with the database's. */
  #missed({ head }: WorldSnapshot): Observable<readonly LoggedEvent[]> {
    const { log, replica } = this.#config;
    const { head: since } = replica;
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

  #install(snapshot: WorldSnapshot, events: readonly LoggedEvent[]): void {
    const { replica, publish, followed } = this.#config;
    // News came in while the database answered, and were enough.
    if (snapshot.no <= replica.no) return;
    const { head } = replica;
    replica.install(snapshot);
    for (const event of events) if (event.offset > head) publish(event);
    followed(null);
    this.#drain();
  }

  #hear(news: CommitNews): void {
    const no = news.kind === 'commit' ? news.commit.no : news.no;
    if (no <= this.#config.replica.no) return;
    this.#known = Math.max(this.#known, no);
    const isNext = no === this.#config.replica.no + 1;
    if (news.kind === 'commit' && (isNext || this.#waiting.size < MAX_WAITING))
      this.#waiting.set(no, news.commit);
    this.#drain();
  }

  /** All that come next. */
  #drain(): void {
    const { replica, publish, followed } = this.#config;
    for (;;) {
      const next = this.#waiting.get(replica.no + 1);
      if (next === undefined) break;
      this.#waiting.delete(next.no);
      replica.apply(next);
      next.events.forEach((event, n) => {
        publish({ ...event, offset: next.firstOffset + n });
      });
      followed(next);
    }
    for (const no of this.#waiting.keys()) if (no <= replica.no) this.#waiting.delete(no);
    if (this.#isBehind) this.#behind$.next();
  }

  get #isBehind(): boolean {
    return this.#known > this.#config.replica.no;
  }

  #poll$(): Observable<unknown> {
    const { store, scheduler, pollMs, failed } = this.#config;
    const asked$ = defer(() => timer(pollMs(), scheduler)).pipe(
      switchMap(() => store.newestCommit()),
      tap((no) => {
        this.#known = Math.max(this.#known, no);
        if (this.#isBehind) this.#behind$.next();
      }),
      catchError((error: unknown) => {
        failed(error);
        return of(0);
      }),
    );
    return from([0]).pipe(expand(() => asked$));
  }
}
