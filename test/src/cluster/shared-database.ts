import {
  AsyncSubject,
  concatMap,
  defer,
  map,
  NEVER,
  type Observable,
  of,
  Subscription,
  timer,
} from 'rxjs';
import { ZonesTakenError } from '../../../src/infra/persistence/world/zones-taken-error';
import { type Batch, type CommitEnd, type CommitPlace } from '../../../src/model/batch';
import { type LoggedEvent } from '../../../src/model/event';
import { type StoredOutcome } from '../../../src/model/outcome';
import { type Owner } from '../../../src/cluster/found-by';
import { type Committer } from '../../../src/ports/committer';
import { type EventLog } from '../../../src/ports/event-log';
import {
  type StoredWorld,
  type WorldSnapshot,
  type WorldStore,
} from '../../../src/ports/world-store';
import { type VirtualWorld } from '#streams/testing';
import { StoredRows } from '../world/replay-rows';

/** A commit that went through, and whose it was. */
export interface Kept extends CommitPlace {
  readonly node: string;
  readonly batch: Batch;
}

/** One database for several nodes, in virtual time: a token, numbered commits, a log. */
export class SharedDatabase {
  readonly kept: Kept[] = [];
  /** By node: batches that came too late. */
  readonly fenced: string[] = [];
  /** Nodes that do not reach it. */
  readonly cut = new Set<string>();
  /** Nodes whose questions get no answer at all. */
  readonly silent = new Set<string>();
  commitMs = 2;
  /** Offsets of events that this version does not know: they are left out of what is read. */
  readonly unknown = new Set<number>();
  /** How often anybody took the zones. */
  token = 0;
  readonly #time: VirtualWorld;
  readonly #stored: StoredWorld;
  readonly #open = new Subscription();
  readonly #outcomes: StoredOutcome[] = [];

  constructor(time: VirtualWorld, stored: StoredWorld) {
    this.#time = time;
    this.#stored = stored;
  }

  get no(): number {
    return this.kept.length;
  }

  get head(): number {
    return this.kept.at(-1)?.head ?? 0;
  }

  get events(): readonly LoggedEvent[] {
    return this.kept.flatMap(({ batch, firstOffset }) =>
      batch.events.map((event, n) => ({ ...event, offset: firstOffset + n })),
    );
  }

  get snapshot(): WorldSnapshot {
    const rows = new StoredRows(
      this.#stored,
      this.kept.map(({ batch }) => batch),
    );
    const lastAt = this.kept.at(-1)?.batch.at ?? this.#stored.lastAt;
    const stored = rows.asWorld({ bornAt: this.#stored.bornAt, lastAt });
    return JSON.parse(JSON.stringify({ stored, head: this.head, no: this.no })) as WorldSnapshot;
  }

  store(node: string): Pick<WorldStore, 'snapshot' | 'newestCommit'> {
    return {
      snapshot: () => this.#asked(node, () => this.snapshot),
      newestCommit: () => this.#asked(node, () => this.no),
    };
  }

  log(node: string): Pick<EventLog, 'read'> {
    return {
      read: ({ after, upTo, limit }) =>
        this.#asked(node, () =>
          this.events
            .filter(({ offset }) => offset > after && offset <= upTo)
            .slice(0, limit)
            .filter(({ offset }) => !this.unknown.has(offset)),
        ),
    };
  }

  /** The connection of one term of one node. */
  committer(node: string): Committer & Owner {
    let own: number | null = null;
    return {
      commit: (batch) => this.#commit(node, batch),
      outcomes: (asked) =>
        this.#asked(node, () =>
          this.#outcomes.filter(({ player, command }) =>
            asked.some((one) => one.player === player && one.command === command),
          ),
        ),
      takeZones: (zones) =>
        this.#asked(node, () => {
          if (own !== null && own !== this.token) throw new ZonesTakenError();
          own = this.token += 1;
          return Object.fromEntries(zones.map((zone) => [zone, this.token]));
        }),
      isOwner: () => this.#asked(node, () => own === this.token),
      find: (id) => this.#asked(node, () => this.kept.find(({ batch }) => batch.id === id) ?? null),
    };
  }

  /** Whatever the tokens are. */
  write(node: string, batch: Batch): CommitPlace {
    const place = {
      firstOffset: this.head + 1,
      head: this.head + batch.events.length,
      no: this.no + 1,
    };
    this.kept.push({ node, batch, ...place });
    for (const outcome of batch.outcomes) this.#outcomes.push({ ...outcome, offset: place.head });
    return place;
  }

  close(): void {
    this.#open.unsubscribe();
  }

  /** It goes on to its end, whether the one who sent it still lives or not. */
  #commit(node: string, batch: Batch): Observable<CommitEnd> {
    return defer(() => {
      if (this.cut.has(node)) return of<CommitEnd>({ kind: 'unknown', detail: 'cut' });
      const end$ = new AsyncSubject<CommitEnd>();
      this.#open.add(
        timer(this.commitMs, this.#time.scheduler)
          .pipe(map(() => this.#keep(node, batch)))
          .subscribe(end$),
      );
      return end$.pipe(
        map((end): CommitEnd => (this.cut.has(node) ? { kind: 'unknown', detail: 'cut' } : end)),
      );
    });
  }

  #keep(node: string, batch: Batch): CommitEnd {
    if (Object.values(batch.tokens).some((token) => token !== this.token)) {
      this.fenced.push(node);
      return { kind: 'refused', cause: 'fenced', detail: 'another owner' };
    }
    return { kind: 'committed', ...this.write(node, batch) };
  }

  #asked<T>(node: string, answer: () => T): Observable<T> {
    return timer(1, this.#time.scheduler).pipe(
      concatMap(() => {
        if (this.cut.has(node)) throw new Error(`${node} does not reach the database`);
        return this.silent.has(node) ? NEVER : of(answer());
      }),
    );
  }
}
