import { type Batch, type CommitEnd } from '../model/batch';
import { type StoredOutcome } from '../model/outcome';
import { type ZoneId } from '../model/ids';
import {
  catchError,
  concatMap,
  defer,
  EMPTY,
  endWith,
  exhaustMap,
  expand,
  filter,
  finalize,
  from,
  ignoreElements,
  map,
  type Observable,
  of,
  startWith,
  Subject,
  take,
  timer,
} from 'rxjs';
import { answer, answerNotSaved, refuse } from './answers';
import { type Drafted } from './drafted';
import { type Entry, Inbox, isLink } from './inbox';
import { keptOutcomes } from './kept-outcomes';
import { isCut, type LoopConfig, type LoopStatus, type Recovered } from './loop-config';
import { hourAt, prepare } from './prepare';
import { turningAway } from './turning-away';

/**
 * The one writer: entries in, step, batch, commit, publish, answer; one batch at a time.
 *
 * While a batch commits the next one gathers. Nobody is told anything before the commit has succeeded.
 *
 * - **Order** entries are stepped in order of arrival, events published in order of offset.
 * - **Errors** `run$` never errors: what the database refuses or loses becomes a fault for those who asked.
 * - **Unsubscribing** from `run$` abandons the batch under way to the database, and tells nobody.
 * - **Memory** the inbox (`maxQueue`), and the batch under way.
 */
export class WorldLoop {
  readonly #config: LoopConfig;
  readonly #inbox: Inbox;
  readonly #wake$ = new Subject<void>();
  readonly #changes$ = new Subject<LoopStatus>();
  readonly #rested$ = new Subject<void>();
  #status: LoopStatus = 'running';
  #tokens: Readonly<Record<ZoneId, number>>;
  #head: number;
  #lastHour: number;
  #isBusy = false;

  /** Subscribed once, by the owner of the world. */
  readonly run$: Observable<unknown> = this.#wake$.pipe(
    exhaustMap(() =>
      this.#round().pipe(
        expand(() => (this.#inbox.size === 0 ? EMPTY : this.#round())),
        finalize(() => {
          this.#isBusy = false;
          this.#rested$.next();
        }),
      ),
    ),
  );
  readonly status$: Observable<LoopStatus> = this.#changes$.asObservable();

  constructor(config: LoopConfig) {
    this.#config = config;
    this.#inbox = new Inbox(config.maxQueue);
    this.#tokens = config.start.tokens;
    this.#head = config.start.head;
    this.#lastHour = hourAt(this.#config, config.start.lastAt);
  }

  get status(): LoopStatus {
    return this.#status;
  }

  /** Offset that the committed state is true at. */
  get head(): number {
    return this.#head;
  }

  /** Entries that wait. */
  get waiting(): number {
    return this.#inbox.size;
  }

  /** One value, once nothing waits and nothing is under way. */
  readonly idle$: Observable<unknown> = defer(() =>
    this.#rested$.pipe(
      startWith(null),
      filter(() => !this.#isBusy && this.#inbox.size === 0),
      take(1),
    ),
  );

  /** false = the inbox is full. */
  offer(entry: Entry): boolean {
    if (!this.#inbox.offer(entry)) return false;
    this.#wake$.next();
    return true;
  }

  /** Emits once, at its end: whoever counted on more would begin another beside it. */
  #round(): Observable<unknown> {
    return defer(() => {
      this.#isBusy = true;
      return this.#batch(this.#inbox.take(this.#config.maxBatch));
    }).pipe(ignoreElements(), endWith(null));
  }

  #batch(entries: readonly Entry[]): Observable<unknown> {
    if (this.#status === 'fenced') return this.#failed(entries);
    return keptOutcomes(this.#config, entries).pipe(
      map((stored) => ({ stored })),
      catchError(() => of(null)),
      concatMap((asked) =>
        asked === null ? this.#lost(entries) : this.#settle(entries, asked.stored),
      ),
    );
  }

  #settle(
    entries: readonly Entry[],
    stored: ReadonlyMap<string, StoredOutcome>,
  ): Observable<unknown> {
    const standing = { stored, lastHour: this.#lastHour, tokens: this.#tokens };
    const prepared = prepare(this.#config, entries, standing);
    if (prepared === null) return this.#refused(entries, 'data');
    const { drafted, batch } = prepared;
    if (batch !== null) return this.#commit(drafted, batch);
    this.#config.state.merge();
    answer(drafted, this.#head);
    return isCut(this.#config) ? this.#recover(null) : of(null);
  }

  #commit(drafted: readonly Drafted[], batch: Batch): Observable<unknown> {
    this.#config.reach('before-commit');
    return this.#config.committer.commit(batch).pipe(
      concatMap((end) => {
        this.#config.observe(batch, end);
        return this.#ended(drafted, batch, end);
      }),
    );
  }

  #ended(drafted: readonly Drafted[], batch: Batch, end: CommitEnd): Observable<unknown> {
    const entries = drafted.map(({ entry }) => entry);
    if (end.kind === 'committed') {
      this.#committed(drafted, batch, end);
      return of(null);
    }
    if (end.kind === 'unknown')
      return this.#recover(batch.id, (found) => {
        if (found === null) this.#fail(entries);
        else this.#committed(drafted, batch, found);
      });
    this.#config.state.drop();
    return this.#refused(entries, end.cause);
  }

  #committed(
    drafted: readonly Drafted[],
    batch: Batch,
    { firstOffset, head }: { readonly firstOffset: number; readonly head: number },
  ): void {
    this.#config.reach('after-commit');
    this.#config.state.merge();
    this.#head = head;
    if (drafted.some(({ entry }) => entry.input.kind === 'tick'))
      this.#lastHour = hourAt(this.#config, batch.at);
    batch.events.forEach((event, i) => {
      this.#config.publish({ ...event, offset: firstOffset + i });
    });
    this.#config.reach('after-publish');
    answer(drafted, head);
  }

  #refused(entries: readonly Entry[], cause: 'data' | 'fenced' | 'other'): Observable<unknown> {
    const [first, ...rest] = entries;
    if (cause === 'data' && first !== undefined) {
      // One by one, each in a batch of its own: only what the database cannot take is refused.
      if (rest.length > 0) return from(entries).pipe(concatMap((entry) => this.#batch([entry])));
      answerNotSaved(first, this.#head);
      return of(null);
    }
    if (cause === 'fenced') {
      this.#become('fenced');
      return this.#failed(entries);
    }
    this.#fail(entries);
    // Perhaps the connection: after a while a fresh one.
    return timer(this.#config.pauseMs, this.#config.scheduler).pipe(
      concatMap(() => this.#recover(null)),
    );
  }

  /** The connection was gone before anything was sent. */
  #lost(entries: readonly Entry[]): Observable<unknown> {
    this.#fail(entries);
    return this.#recover(null);
  }

  /** Nobody is told anything until it is known what became of the batch. */
  #recover(
    batchId: string | null,
    then: (found: Recovered['found']) => void = () => undefined,
  ): Observable<unknown> {
    this.#become('recovering');
    return this.#config.recover(batchId).pipe(
      map(({ tokens, found }) => {
        this.#tokens = tokens;
        then(found);
        this.#become('running');
      }),
      turningAway(this.#inbox, this.#config),
    );
  }

  /** Links are put back, since nobody would report them again; the others may try again. */
  #fail(entries: readonly Entry[]): void {
    this.#config.state.drop();
    const isOver = this.#status === 'fenced';
    if (!isOver) this.#inbox.putBack(entries.filter(isLink));
    for (const entry of entries) if (isOver || !isLink(entry)) refuse(entry);
  }

  #failed(entries: readonly Entry[]): Observable<unknown> {
    this.#fail(entries);
    return of(null);
  }

  #become(status: LoopStatus): void {
    if (this.#status === status) return;
    this.#status = status;
    this.#changes$.next(status);
  }
}
