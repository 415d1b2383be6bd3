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
  repeat,
  type SchedulerLike,
  startWith,
  Subject,
  switchMap,
  tap,
  timer,
} from 'rxjs';
import { type LoggedEvent } from '../model/event';
import { type ShippedCommit } from '../model/shipped-commit';
import { type EventLog } from '../ports/event-log';
import { type WorldSnapshot, type WorldStore } from '../ports/world-store';
import { type FollowerCounts } from './follower-counts';
import { type CommitNews, HeardCommits } from './heard-commits';
import { missedEvents } from './missed-events';
import { type Replica } from './replica';

export interface FollowerConfig {
  readonly replica: Replica;
  /** Hot; may lose, repeat and mix up. */
  readonly news$: Observable<CommitNews>;
  /** Number of the newest commit of this node itself, while it has the world; 0 = it has not. */
  readonly ownNo: () => number;
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
  /** News that cannot be; the database is believed. */
  readonly doubted: (what: 'unfit' | 'untrue', detail: string) => void;
}

/** Until the database is asked again, which was not there, ms. */
const RETRY_MS = 500;

/**
 * Keeps a replica up with the log, and gives out its events: from the news while there are any, from the database where some are missing.
 *
 * It hears what others commit while this node has the world, too: whoever is told late that another has it has missed nothing of that.
 *
 * - **Order** by commit number and offset, each once, whatever the news do.
 * - **Errors** never: what the database does not give is asked for again.
 * - **Time** a gap is waited for `gapMs`; without news the database is asked every `pollMs`.
 * - **Memory** at most 1,000 commits, and the events of one gap.
 */
export class Follower {
  readonly #config: FollowerConfig;
  readonly #heard: HeardCommits;
  readonly #wake$ = new Subject<void>();
  readonly #behind$ = new Subject<void>();
  readonly #counts = { applied: 0, late: 0, read: 0, unfit: 0, untrue: 0 };
  /** The last news were untrue: first it is asked whether there is anything at all. */
  #isWary = false;

  constructor(config: FollowerConfig) {
    this.#config = config;
    this.#heard = new HeardCommits(config.replica.no);
  }

  get counts(): FollowerCounts {
    return { ...this.#counts };
  }

  /** Hears while subscribed, and keeps what it hears for `run$`; emits nothing. */
  readonly listen$: Observable<never> = defer(() => this.#config.news$).pipe(
    tap((news) => {
      this.hear(news);
    }),
    ignoreElements(),
  );

  /** One that it is told of, in whatever way. */
  hear(news: CommitNews): void {
    const no = news.kind === 'commit' ? news.commit.no : news.no;
    const { replica, ownNo } = this.#config;
    const own = ownNo();
    const known = Math.max(replica.no, own);
    if (no <= known) {
      // While this node has the world its own come back to it.
      if (no > own) this.#counts.late += 1;
      return;
    }
    this.#heard.hear(news, known + 1);
    this.#wake$.next();
  }

  /** Follows while subscribed, at first what was heard before; emits nothing. */
  readonly run$: Observable<never> = defer(() => {
    const caughtUp$ = this.#behind$.pipe(exhaustMap(() => this.#closeGap()));
    const drained$ = this.#wake$.pipe(
      startWith(undefined),
      tap(() => {
        this.#drain();
      }),
    );
    return merge(caughtUp$, this.#poll$(), drained$).pipe(ignoreElements());
  });

  /** Until there is none: what is missing may come late, and is read otherwise. */
  #closeGap(): Observable<unknown> {
    const { scheduler, gapMs } = this.#config;
    const pause = (ms: number) => timer(ms, scheduler);
    return pause(gapMs).pipe(
      filter(() => this.#isBehind),
      // bounded: the timer rings once.
      concatMap(() => (this.#isWary ? this.#carefully() : this.catchUp())),
      // bounded: one end of one try.
      concatMap((found) => (found === null ? pause(RETRY_MS) : of(null))),
      repeat({ delay: () => (this.#isBehind ? of(null) : EMPTY) }),
    );
  }

  /** From the database, all up to its newest commit, as it was then. Cold; one value; never errors: null = the database is not there. */
  catchUp(): Observable<WorldSnapshot | null> {
    return this.#asked(() =>
      this.#config.store.snapshot().pipe(
        // bounded: one snapshot of one moment.
        concatMap((snapshot) =>
          missedEvents(this.#config.log, {
            since: this.#config.replica.head,
            head: snapshot.head,
          }).pipe(
            map((events) => {
              this.#install(snapshot, events);
              return snapshot;
            }),
          ),
        ),
      ),
    );
  }

  /** The same, if there is anything to catch up with. */
  #carefully(): Observable<unknown> {
    const { store, replica } = this.#config;
    return this.#asked(() => store.newestCommit().pipe(map((no) => ({ no })))).pipe(
      // bounded: one answer to one question.
      concatMap((newest) => {
        if (newest === null || newest.no <= replica.no) return of(newest);
        this.#isWary = false;
        return this.catchUp();
      }),
    );
  }

  /** What the database has; news that go beyond it are forgotten. */
  #asked<T extends { readonly no: number }>(ask: () => Observable<T>): Observable<T | null> {
    return defer(() => {
      const before = this.#heard.begin();
      return ask().pipe(
        tap(({ no }) => {
          // A world that was here meanwhile has gone on by itself.
          const newest = Math.max(no, this.#config.replica.no);
          if (before.newest <= newest) return;
          this.#heard.forgetUntrue(before, newest);
          this.#doubt('untrue', `told of commit ${before.newest}; the database has ${no}`);
          this.#isWary = true;
        }),
        catchError((error: unknown) => {
          this.#config.failed(error);
          return of(null);
        }),
      );
    });
  }

  #doubt(what: 'unfit' | 'untrue', detail: string): void {
    this.#counts[what] += 1;
    this.#config.doubted(what, detail);
  }

  #install(snapshot: WorldSnapshot, events: readonly LoggedEvent[]): void {
    const { replica, publish, followed } = this.#config;
    // News came in while the database answered, and were enough.
    if (snapshot.no <= replica.no) return;
    const { head } = replica;
    this.#counts.read += 1;
    replica.install(snapshot);
    for (const event of events) if (event.offset > head) publish(event);
    followed(null);
    // Who only catches up, to lead from there, goes no further.
    this.#wake$.next();
  }

  /** All that come next. */
  #drain(): void {
    const { replica, publish, followed } = this.#config;
    for (;;) {
      const next = this.#heard.take(replica.no + 1);
      if (next === undefined || !this.#isApplied(next)) break;
      this.#counts.applied += 1;
      next.events.forEach((event, n) => {
        publish({ ...event, offset: next.firstOffset + n });
      });
      followed(next);
    }
    this.#heard.forgetUpTo(replica.no);
    if (this.#isBehind) this.#behind$.next();
  }

  /** Otherwise the database has what it should have been. */
  #isApplied(commit: ShippedCommit): boolean {
    const { replica } = this.#config;
    let detail = `commit ${commit.no} does not go on from ${replica.head}`;
    try {
      if (replica.apply(commit)) return true;
    } catch (error) {
      detail = `commit ${commit.no}: ${String(error)}`;
    }
    this.#doubt('unfit', detail);
    return false;
  }

  get #isBehind(): boolean {
    return this.#heard.newest > this.#config.replica.no;
  }

  /** Asks the database once whether there is more; whoever runs then catches up. Cold; never errors. */
  readonly look$: Observable<unknown> = defer(() => this.#config.store.newestCommit()).pipe(
    tap((no) => {
      this.#heard.know(no);
      if (this.#isBehind) this.#behind$.next();
    }),
    catchError((error: unknown) => {
      this.#config.failed(error);
      return of(0);
    }),
  );

  #poll$(): Observable<unknown> {
    const { scheduler, pollMs } = this.#config;
    const asked$ = defer(() => timer(pollMs(), scheduler)).pipe(switchMap(() => this.look$));
    return from([0]).pipe(expand(() => asked$));
  }
}
