import { type Batch, type CommitEnd, type CommitPlace } from '../../../src/model/batch';
import { type ZoneId } from '../../../src/model/ids';
import { type StoredOutcome } from '../../../src/model/outcome';
import { type Committer } from '../../../src/ports/committer';
import { defer, map, type Observable, of, type SchedulerLike, throwError, timer } from 'rxjs';

export type End = (batch: Batch) => Observable<CommitEnd>;

/** A committer in memory whose ends the test chooses; without a choice it stores. */
export class FakeDatabase implements Committer {
  /** All that were sent, stored or not. */
  readonly sent: Batch[] = [];
  /** How many commands each look for outcomes asked for. */
  readonly looks: number[] = [];
  readonly taken: (readonly ZoneId[])[] = [];
  readonly found: string[] = [];
  head = 100;
  /** Errors of the next takings. */
  takingFails = 0;
  /** What a taking that fails errors with. */
  takingFault: Error = new Error('no connection');
  /** Looks for outcomes error while it is set. */
  isGone = false;
  isConnected?: () => boolean;
  readonly #scheduler: SchedulerLike;
  #no = 0;
  readonly #ends: End[] = [];
  readonly #stored = new Map<string, CommitPlace>();
  readonly #outcomes: StoredOutcome[] = [];

  constructor(scheduler: SchedulerLike) {
    this.#scheduler = scheduler;
  }

  /** How the next commits end, one each. */
  ends(...ends: readonly End[]): void {
    this.#ends.push(...ends);
  }

  readonly store: End = (batch) => defer(() => of(this.#keep(batch)));

  /** Stores, and takes its time. */
  readonly storeAfter =
    (ms: number): End =>
    (batch) =>
      defer(() => timer(ms, this.#scheduler)).pipe(map(() => this.#keep(batch)));

  readonly refuse =
    (cause: 'data' | 'fenced' | 'other'): End =>
    () =>
      of({ kind: 'refused', cause, detail: cause });

  /** The connection breaks; `isStored` says whether the batch had been stored. */
  readonly lose =
    (isStored: boolean): End =>
    (batch) =>
      defer(() => {
        if (isStored) this.#keep(batch);
        return of<CommitEnd>({ kind: 'unknown', detail: 'cut' });
      });

  readonly commit = (batch: Batch): Observable<CommitEnd> =>
    defer(() => {
      this.sent.push(batch);
      return (this.#ends.shift() ?? this.store)(batch);
    });

  readonly outcomes: Committer['outcomes'] = (asked) =>
    defer(() => {
      if (this.isGone) return throwError(() => new Error('no connection'));
      this.looks.push(asked.length);
      return of(
        this.#outcomes.filter(({ player, command }) =>
          asked.some((one) => one.player === player && one.command === command),
        ),
      );
    });

  readonly takeZones: Committer['takeZones'] = (zones) =>
    defer(() => {
      this.taken.push(zones);
      this.takingFails -= 1;
      if (this.takingFails >= 0) return throwError(() => this.takingFault);
      return of(Object.fromEntries(zones.map((zone) => [zone, 1 + this.taken.length])));
    });

  readonly find: Committer['find'] = (id) =>
    defer(() => {
      this.found.push(id);
      return of(this.#stored.get(id) ?? null);
    });

  #keep(batch: Batch): CommitEnd {
    const firstOffset = this.head + 1;
    this.head += batch.events.length;
    this.#no += 1;
    const place = { firstOffset, head: this.head, no: this.#no };
    this.#stored.set(batch.id, place);
    for (const outcome of batch.outcomes) this.#outcomes.push({ ...outcome, offset: this.head });
    return { kind: 'committed', ...place };
  }
}
