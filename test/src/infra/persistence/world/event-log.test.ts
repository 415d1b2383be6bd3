import { of, Subject } from 'rxjs';
import {
  createEventLog,
  type PgEventLog,
} from '../../../../../src/infra/persistence/world/event-log';
import { NoLogError } from '../../../../../src/infra/persistence/world/no-log-error';
import { type Rows } from '../../../../../src/infra/persistence/world/query-pool';
import { type GameEvent } from '../../../../../src/model/event';
import { type PlayerId } from '../../../../../src/model/ids';
import { only } from '../only';
import { ARKHAM, batchOf, joined, onChannel, said, told } from './batches';
import { startWorldDatabase, type WorldDatabase } from './world-database';

describe('createEventLog', () => {
  let db: WorldDatabase;
  let log: PgEventLog;
  let [ada, bob, cyd]: readonly PlayerId[] = [];
  let events: readonly GameEvent[];

  beforeAll(async () => {
    db = await startWorldDatabase();
    log = createEventLog({ pool: db.pool, maxReads: 4, maxWaitingReads: 16 });
    const [a, b, c] = [await db.player(), await db.player(), await db.player()];
    [ada, bob, cyd] = [a, b, c];
    events = [
      said(a, 'one'),
      joined(a, 'global'),
      onChannel(a, 'global', 'two'),
      told(a, b, 'three'),
      onChannel(b, 'other', 'four'),
      told(b, a, 'five'),
      told(b, c, 'six'),
      joined(b, 'global'),
      onChannel(b, 'global', 'seven'),
      joined(a, 'other'),
      told(a, a, 'eight'),
    ];
    const committer = db.committer();
    const tokens = await only(committer.takeZones([ARKHAM]));
    await only(committer.commit(batchOf(tokens, { events })));
  }, 30_000);
  afterAll(() => db.discard());

  const at = (...offsets: readonly number[]) =>
    offsets.map((offset) => ({ ...events[offset - 1], offset }));

  it('says where it begins and ends, and of which life it is', async () => {
    expect(await only(log.head())).toEqual({ epoch: 'k3x', head: 11, oldest: 1 });
  });

  it('reads what lies after one offset, up to another, as it was committed', async () => {
    expect(await only(log.read({ after: 2, upTo: 5, limit: 100 }))).toEqual(at(3, 4, 5));
    expect(await only(log.read({ after: 0, upTo: 11, limit: 2 }))).toEqual(at(1, 2));
    expect(await only(log.read({ after: 11, upTo: 99, limit: 2 }))).toEqual([]);
  });

  it('finds the first change of a viewer after an offset', async () => {
    const change = async (player: PlayerId | undefined, after: number) =>
      only(log.firstViewerChange(player ?? ('' as PlayerId), after));
    expect(await change(ada, 0)).toEqual(events[1]?.viewer);
    expect(await change(ada, 2)).toEqual(events[9]?.viewer);
    expect(await change(ada, 10)).toBeNull();
    expect(await change(cyd, 0)).toBeNull();
  });

  it('gives the newest lines of a channel, oldest first', async () => {
    const lines = (limit: number) =>
      only(log.history({ kind: 'channel', channel: 'global', limit }));
    expect(await lines(10)).toEqual(at(3, 9));
    expect(await lines(1)).toEqual(at(9));
  });

  it('gives the newest whispers of a player, to it and by it, each once', async () => {
    const whispers = (player: PlayerId | undefined, limit: number) =>
      only(log.history({ kind: 'whispers', player: player ?? ('' as PlayerId), limit }));
    expect(await whispers(ada, 10)).toEqual(at(4, 6, 11));
    expect(await whispers(bob, 2)).toEqual(at(6, 7));
    expect(await whispers(cyd, 10)).toEqual(at(7));
  });

  it('leaves out and counts events of a type that it does not know', async () => {
    await db.rows(
      `update event_log set body = jsonb_set(body, '{type}', '"room.sang"') where log_offset = 1`,
    );
    expect(await only(log.read({ after: 0, upTo: 2, limit: 9 }))).toEqual(at(2));
    expect(log.counters().skipped).toBe(1);
    await db.rows(
      `update event_log set body = jsonb_set(body, '{type}', '"room.said"') where log_offset = 1`,
    );
  });

  it('has no more reads under way than it may', async () => {
    const answers: Subject<Rows>[] = [];
    const bounded = createEventLog({
      pool: {
        query: () => {
          const answer$ = new Subject<Rows>();
          answers.push(answer$);
          return answer$;
        },
      },
      maxReads: 2,
      maxWaitingReads: 1,
    });
    const reads = [1, 2, 3].map((after) => only(bounded.read({ after, upTo: 9, limit: 9 })));
    await expect(only(bounded.head())).rejects.toThrow('1 are waiting');
    expect(answers).toHaveLength(2);
    expect(bounded.counters()).toEqual({ active: 2, waiting: 1, refused: 1, skipped: 0 });
    answers[0]?.next({ rows: [] });
    expect(await reads[0]).toEqual([]);
    expect(answers).toHaveLength(3);
    for (const answer$ of answers.slice(1)) answer$.next({ rows: [] });
    await Promise.all(reads);
  });

  it('errors for a log that was never begun', async () => {
    const none = createEventLog({
      pool: { query: () => of({ rows: [] }) },
      maxReads: 1,
      maxWaitingReads: 0,
    });
    await expect(only(none.head())).rejects.toBeInstanceOf(NoLogError);
  });
});
