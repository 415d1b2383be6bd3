import { type SentBatch } from '../model/sent-batch';
import {
  defer,
  EMPTY,
  endWith,
  exhaustMap,
  expand,
  filter,
  finalize,
  ignoreElements,
  type Observable,
  startWith,
  Subject,
  take,
} from 'rxjs';
import { BatchRunner } from './batch-runner';
import { type Entry, Inbox } from './inbox';
import { type BatchConfig, type LoopConfig, type LoopStatus } from './loop-config';

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
  readonly #runner: BatchRunner;
  readonly #wake$ = new Subject<void>();
  readonly #rested$ = new Subject<void>();
  #isBusy = false;
  #no = 0;
  #unsettled: SentBatch | null = null;

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
  readonly status$: Observable<LoopStatus>;

  constructor(config: LoopConfig) {
    this.#config = config;
    this.#inbox = new Inbox(config.maxQueue);
    this.#runner = new BatchRunner(this.#noting(config), this.#inbox);
    this.status$ = this.#runner.status$;
  }

  get status(): LoopStatus {
    return this.#runner.status;
  }

  /** Offset that the committed state is true at. */
  get head(): number {
    return this.#runner.head;
  }

  /** Number of the newest commit that was shipped; 0 = none has been. */
  get no(): number {
    return this.#no;
  }

  /** Sent, and not known to be stored, or not: where this world ends another node knows. */
  get unsettled(): SentBatch | null {
    return this.#unsettled;
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

  #noting(config: LoopConfig): BatchConfig {
    const { shipped } = config;
    if (shipped === undefined) return config;
    return {
      ...config,
      sending: (batch) => {
        this.#unsettled = batch;
      },
      shipped: (commit) => {
        this.#unsettled = null;
        this.#no = commit.no;
        shipped(commit);
      },
    };
  }

  /** Emits once, at its end: whoever counted on more would begin another beside it. */
  #round(): Observable<unknown> {
    return defer(() => {
      this.#isBusy = true;
      return this.#runner.run(this.#inbox.take(this.#config.maxBatch));
    }).pipe(ignoreElements(), endWith(null));
  }
}
