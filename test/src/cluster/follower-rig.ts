import { closeAfterTest, type VirtualWorld, virtualWorld } from '#streams/testing';
import { Subject, Subscription, timer } from 'rxjs';
import { Follower } from '../../../src/cluster/follower';
import { type CommitNews } from '../../../src/cluster/heard-commits';
import { Replica } from '../../../src/cluster/replica';
import { type LoggedEvent } from '../../../src/model/event';
import { SOCIAL } from '../../../src/model/ids';
import { type ShippedCommit } from '../../../src/model/shipped-commit';
import { RULE_NUMBERS } from '../../../src/rules/numbers';
import { NOW, somebody } from '../rules/small-view';
import { CONTENT } from '../rules/small-world';
import { storedWorld } from './cluster-rig';
import { SharedDatabase } from './shared-database';

/** A follower of a log that the test writes, and what came out of it. */
export class FollowerRig {
  readonly time: VirtualWorld = virtualWorld({ startAt: NOW });
  readonly database = new SharedDatabase(this.time, storedWorld());
  readonly #news$ = new Subject<CommitNews>();
  readonly replica: Replica;
  readonly follower: Follower;
  readonly published: LoggedEvent[] = [];
  /** How far it was when it said so; null = by the database. */
  readonly followed: (number | null)[] = [];
  readonly failures: unknown[] = [];
  readonly doubts: string[] = [];
  /** How often the database was asked for all. */
  snapshots = 0;
  pollMs = 2_000;
  readonly #commits: ShippedCommit[] = [];
  readonly #running = new Subscription();
  #following = new Subscription();
  readonly #failing = {
    error: (error: unknown): void => {
      this.failures.push(error);
    },
  };
  /** What this node has committed itself. */
  ownNo = 0;

  constructor() {
    const { scheduler, now } = this.time;
    this.replica = new Replica(this.database.snapshot, {
      ...{ content: CONTENT, numbers: RULE_NUMBERS, now },
    });
    const store = this.database.store('n2');
    this.follower = new Follower({
      replica: this.replica,
      news$: this.#news$,
      ownNo: () => this.ownNo,
      store: {
        newestCommit: store.newestCommit,
        snapshot: () => {
          this.snapshots += 1;
          return store.snapshot();
        },
      },
      log: this.database.log('n2'),
      publish: (event) => {
        this.published.push(event);
      },
      followed: (commit) => {
        this.followed.push(commit?.no ?? null);
      },
      gapMs: 20,
      pollMs: () => this.pollMs,
      scheduler,
      failed: (error) => {
        this.failures.push(error);
      },
      doubted: (what, detail) => {
        this.doubts.push(`${what}: ${detail}`);
      },
    });
    this.#running.add(this.follower.listen$.subscribe(this.#failing));
    this.follow();
    closeAfterTest(() => {
      this.#running.unsubscribe();
      this.database.close();
    });
  }

  follow(): void {
    this.#following = this.follower.run$.subscribe(this.#failing);
    this.#running.add(this.#following);
  }

  /** As a node that is about to lead, or leads. */
  unfollow(): void {
    this.#following.unsubscribe();
  }

  /** Somebody’s purse grows by the commit’s number, and that many events tell of it. */
  commit(events = 1): ShippedCommit {
    const no = this.database.no + 1;
    const character = somebody('Ada', { purse: no });
    const told = Array.from({ length: events }, (_, n) => ({
      ...{ type: 'room.said', zone: SOCIAL, text: `${no}.${n}` },
    })) as unknown as ShippedCommit['events'];
    const commit: ShippedCommit = {
      no,
      firstOffset: this.database.head + 1,
      head: this.database.head + events,
      at: NOW + no,
      changes: [{ kind: 'character', character }],
      events: told,
    };
    this.database.write('n1', {
      ...{ id: `batch-${no}`, at: commit.at, tokens: {}, characters: [character], items: [] },
      ...{ itemsGone: [], explored: [], lucidity: [], records: [], recordsGone: [], audits: [] },
      ...{ events: told, outcomes: [] },
    });
    this.#commits.push(commit);
    return commit;
  }

  /** These reach the follower now, as they are numbered. */
  hear(...numbers: readonly number[]): void {
    for (const no of numbers) {
      const commit = this.#commits[no - 1];
      if (commit !== undefined) this.#news$.next({ kind: 'commit', commit });
    }
  }

  /** What no node has sent. */
  hearFalse(commit: ShippedCommit): void {
    this.#news$.next({ kind: 'commit', commit });
  }

  /** It was too big to travel. */
  mention(no: number): void {
    this.#news$.next({ kind: 'mentioned', no });
  }

  /** This one reaches the follower later. */
  hearIn(ms: number, no: number): void {
    this.#running.add(
      timer(ms, this.time.scheduler).subscribe({
        next: () => {
          this.hear(no);
        },
        error: () => undefined,
      }),
    );
  }

  get offsets(): readonly number[] {
    return this.published.map(({ offset }) => offset);
  }

  get purse(): number | undefined {
    return this.replica.view.named('ada')?.purse;
  }

  /** Whatever was told against the log. */
  get isExact(): boolean {
    const known = this.database.events;
    return (
      JSON.stringify(known) === JSON.stringify(this.published) &&
      this.replica.no === this.database.no &&
      this.replica.head === this.database.head &&
      (this.database.no === 0 || this.purse === this.database.no)
    );
  }
}

export const upTo = (last: number): readonly number[] =>
  Array.from({ length: last }, (_, n) => n + 1);
