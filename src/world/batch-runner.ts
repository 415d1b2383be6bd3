import { type Batch, type CommitEnd, type CommitPlace } from '../model/batch';
import { CommandFault } from '../model/command-fault';
import { type ZoneId } from '../model/ids';
import { type StoredOutcome } from '../model/outcome';
import { catchError, concatMap, from, map, type Observable, of, Subject, timer } from 'rxjs';
import { adopt } from './adopt';
import { answer, refuse } from './answers';
import { catchUpInSteps } from './catch-up';
import { draftedTime, isTime } from './draft';
import { type Drafted } from './drafted';
import { type Entry, type Inbox, isLink } from './inbox';
import { keptOutcomes } from './kept-outcomes';
import { type BatchConfig, isCut, type LoopStatus, type Recovered } from './loop-config';
import { notSaved } from './not-saved';
import { dueOneByOne } from './due-one-by-one';
import { inSlices } from './in-slices';
import { envOf, prepare, type Prepared } from './prepare';
import { send } from './send';
import { shippedOf } from './shipped-of';
import { toBatch } from './to-batch';
import { turningAway } from './turning-away';

/**
 * One batch from its entries to its end: outcomes asked, stepped, committed, and then, by how that ended, published and
 * answered, refused, or recovered.
 *
 * - **Order** events are published in order of offset, before anybody is answered.
 * - **Errors** never: what the database refuses or loses becomes a fault for those who asked.
 */
export class BatchRunner {
  readonly #config: BatchConfig;
  readonly #inbox: Inbox;
  readonly #changes$ = new Subject<LoopStatus>();
  #status: LoopStatus = 'running';
  #tokens: Readonly<Record<ZoneId, number>>;
  #head: number;

  readonly status$: Observable<LoopStatus> = this.#changes$.asObservable();

  /** @param inbox where links go back to, and who waits behind a recovery is turned away from. */
  constructor(config: BatchConfig, inbox: Inbox) {
    this.#config = config;
    this.#inbox = inbox;
    this.#tokens = config.start.tokens;
    this.#head = config.start.head;
  }

  get status(): LoopStatus {
    return this.#status;
  }

  /** Offset that the committed state is true at. */
  get head(): number {
    return this.#head;
  }

  /** Cold; completes when all of them know what became of them. May emit any number of times. */
  run(entries: readonly Entry[]): Observable<unknown> {
    if (this.#status === 'fenced') return this.#failed(entries);
    return keptOutcomes(this.#config, entries).pipe(
      map((stored) => ({ stored })),
      catchError(() => of(null)),
      // bounded: one answer per batch.
      concatMap((asked) =>
        asked === null ? this.#lost(entries) : this.#settle(entries, asked.stored),
      ),
    );
  }

  #settle(
    entries: readonly Entry[],
    stored: ReadonlyMap<string, StoredOutcome>,
  ): Observable<unknown> {
    const env = envOf(this.#config);
    return inSlices(catchUpInSteps(env), this.#config.scheduler).pipe(
      // bounded: time is caught up with once per batch.
      concatMap((caughtUp) => {
        const standing = { stored, env, time: draftedTime(caughtUp), tokens: this.#tokens };
        return this.#prepared(entries, prepare(this.#config, entries, standing));
      }),
    );
  }

  #prepared(entries: readonly Entry[], prepared: Prepared | null): Observable<unknown> {
    if (prepared === null) return this.#refused(entries, 'data');
    const { drafted, batch } = prepared;
    if (batch !== null) return this.#commit(drafted, batch);
    this.#config.state.merge();
    adopt(this.#config.fixed, drafted);
    answer(drafted, this.#head);
    return isCut(this.#config) ? this.#recover(null) : of(null);
  }

  #commit(drafted: readonly Drafted[], batch: Batch): Observable<unknown> {
    this.#config.reach('before-commit');
    return send(this.#config, drafted, batch).pipe(
      // bounded: one end per batch.
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
        if (found === 'nobody knows') this.#doubt(entries);
        else if (found === null) this.#fail(entries);
        else this.#committed(drafted, batch, found);
      });
    this.#config.state.drop();
    return this.#refused(entries, end.cause);
  }

  #committed(drafted: readonly Drafted[], batch: Batch, place: CommitPlace): void {
    const { firstOffset, head } = place;
    this.#config.reach('after-commit');
    this.#config.state.merge();
    adopt(this.#config.fixed, drafted);
    this.#head = head;
    this.#config.shipped?.(shippedOf(drafted, batch, place));
    batch.events.forEach((event, i) => {
      this.#config.publish({ ...event, offset: firstOffset + i });
    });
    this.#config.merged?.(batch);
    this.#config.reach('after-publish');
    answer(drafted, head);
  }

  #refused(entries: readonly Entry[], cause: 'data' | 'fenced' | 'other'): Observable<unknown> {
    const [first, ...rest] = entries;
    if (cause === 'data' && first !== undefined) {
      // One by one, each in a batch of its own: only what the database cannot take is refused.
      // bounded: the entries of one batch.
      if (rest.length > 0)
        return from(entries).pipe(
          concatMap((entry) => (isTime(entry) ? this.#dueOneByOne() : this.run([entry]))),
        );
      return isTime(first) ? this.#dueOneByOne() : this.#notSaved(first);
    }
    if (cause === 'fenced') {
      this.#become('fenced');
      return this.#failed(entries);
    }
    this.#fail(entries);
    // Perhaps the connection: after a while a fresh one.
    return timer(this.#config.pauseMs, this.#config.scheduler).pipe(
      // bounded: the timer rings once.
      concatMap(() => this.#recover(null)),
    );
  }

  #dueOneByOne(): Observable<unknown> {
    return dueOneByOne(this.#config, {
      tokens: () => this.#tokens,
      ended: ({ drafted, batch, end }) => this.#ended(drafted, batch, end),
    });
  }

  /** The refusal alone is stored, so that the same command sent again hears the same; it is told in any case. */
  #notSaved(entry: Entry): Observable<unknown> {
    const drafted = notSaved(entry);
    const { now, uuid } = this.#config;
    const frame = { id: uuid(), at: now(), tokens: this.#tokens };
    const batch = drafted === null ? null : toBatch([drafted], frame);
    if (drafted === null || batch === null) {
      refuse(entry);
      return of(null);
    }
    const told = (found: CommitPlace | null | 'nobody knows'): void => {
      if (typeof found === 'object' && found !== null)
        this.#config.shipped?.(shippedOf([], batch, found));
      answer([drafted], this.#head);
    };
    return send(this.#config, [], batch).pipe(
      // bounded: one recovery per batch.
      concatMap((end) => {
        if (end.kind === 'unknown') return this.#recover(batch.id, told);
        told(end.kind === 'committed' ? end : null);
        return of(null);
      }),
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
    then: (found: Recovered['found'] | 'nobody knows') => void = () => undefined,
  ): Observable<unknown> {
    this.#become('recovering');
    return this.#config.recover(batchId).pipe(
      map(({ tokens, found }) => {
        this.#tokens = tokens;
        if (found === null) this.#config.sending?.(null);
        then(found);
        this.#become('running');
      }),
      // The zones are another's: it alone can find out, and this loop never commits again.
      catchError(() => {
        this.#become('fenced');
        then('nobody knows');
        return of(null);
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

  /** It may have been stored: the same command, sent to the new owner, finds out. */
  #doubt(entries: readonly Entry[]): void {
    this.#config.state.drop();
    for (const { reply } of entries) reply.error(new CommandFault('OUTCOME_UNKNOWN'));
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
