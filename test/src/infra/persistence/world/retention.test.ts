import { randomUUID } from 'node:crypto';
import { createRetention } from '../../../../../src/infra/persistence/world/retention';
import { type OwnedCommitter } from '../../../../../src/infra/persistence/world/committer';
import { type AuditRow } from '../../../../../src/model/audit-row';
import { type Batch } from '../../../../../src/model/batch';
import { brandAs, type PlayerId } from '../../../../../src/model/ids';
import { only } from '../only';
import { ARKHAM, batchOf, said } from './batches';
import { startWorldDatabase, type WorldDatabase } from './world-database';

const SLICE = 7;
const NOW = 501;

describe('createRetention', () => {
  let db: WorldDatabase;
  let committer: OwnedCommitter;
  let tokens: Batch['tokens'];
  let ada: PlayerId;

  beforeAll(async () => {
    db = await startWorldDatabase();
    ada = await db.player();
    committer = db.committer();
    tokens = await only(committer.takeZones([ARKHAM]));
  }, 30_000);
  // Fifty commits, at 10, 20, … 500 ms, each of one event and one outcome.
  beforeEach(async () => {
    await db.rows('truncate event_log, outcome, commit_batch');
    await db.rows('update log_head set head = 0, oldest = 1');
    for (let at = 10; at <= 500; at += 10) {
      const command = brandAs<Batch['outcomes'][0]['command']>(randomUUID());
      const outcome = { player: ada, command, line: 'say x', outcome: 'done' } as const;
      const batch = batchOf(tokens, { at, events: [said(ada, 'x', at)], outcomes: [outcome] });
      await only(committer.commit(batch));
    }
  });
  afterAll(() => db.discard());

  const prune = (keepMs: number, keepEvents: number, keepOutcomesMs = 1_000) =>
    only(
      createRetention({ pool: db.pool, keepMs, keepEvents, keepOutcomesMs, sliceRows: SLICE })(NOW),
    );
  const kept = async () =>
    (
      await db.rows(
        `select h.oldest::int as oldest, count(log_offset)::int as count, min(log_offset)::int as first, h.head::int as head
         from log_head h left join event_log on true group by h.oldest, h.head`,
      )
    )[0];

  it.each([
    ['by age where that reaches further back', [301, 10], 20],
    ['by number where that reaches further back', [101, 35], 16],
    ['everything of a short log', [0, 50], 1],
    ['nothing', [0, 0], 51],
    ['whatever is young enough', [1_000, 0], 1],
  ] as const)('keeps %s', async (_, [keepMs, keepEvents], oldest) => {
    expect(await prune(keepMs, keepEvents)).toEqual({
      events: oldest - 1,
      outcomes: 0,
      batches: 0,
      audits: 0,
    });
    const count = 51 - oldest;
    expect(await kept()).toEqual({ oldest, count, first: count === 0 ? null : oldest, head: 50 });
  });

  it('removes outcomes and batch ids by their age alone', async () => {
    expect(await prune(1_000, 50, 101)).toEqual({
      events: 0,
      outcomes: 39,
      batches: 39,
      audits: 0,
    });
    expect(await db.rows('select min(at)::int as at from outcome')).toEqual([{ at: 400 }]);
    expect(await db.rows('select min(at)::int as at from commit_batch')).toEqual([{ at: 400 }]);
  });

  it('removes audits of lucidity by their age, and none of staff', async () => {
    const rows = (kind: AuditRow['kind']): readonly AuditRow[] =>
      Array.from({ length: 20 }, (_, n) => ({ kind, at: n, player: ada, data: { n } }));
    await only(
      committer.commit(batchOf(tokens, { audits: [...rows('lucidity'), ...rows('staff')] })),
    );
    const config = { keepMs: 1_000, keepEvents: 50, keepOutcomesMs: 1_000, sliceRows: SLICE };
    const kept = createRetention({ pool: db.pool, ...config });
    expect(await only(kept(90 * 86_400_000))).toMatchObject({ audits: 0 });
    const run = createRetention({ pool: db.pool, ...config, keepLucidityAuditsMs: NOW - 15 });
    expect(await only(run(NOW))).toMatchObject({ audits: 15 });
    expect(
      await db.rows(
        'select kind, count(*)::int as n, min(at)::int as at from audit group by kind order by kind',
      ),
    ).toEqual([
      { kind: 'lucidity', n: 5, at: 15 },
      { kind: 'staff', n: 20, at: 0 },
    ]);
  });

  it('keeps everything from the first event that is young enough, older ones after it too', async () => {
    await db.rows('update event_log set at = 490 where log_offset = 5');
    expect((await prune(100, 0)).events).toBe(4);
  });

  it('removes what a prune that was cut off had left before the oldest', async () => {
    await db.rows('update log_head set oldest = 31');
    expect((await prune(1_000, 50)).events).toBe(30);
  });

  it('goes on with the numbers after everything went', async () => {
    await prune(0, 0);
    const end = await only(committer.commit(batchOf(tokens, { events: [said(ada, 'next')] })));
    expect(end).toMatchObject({ kind: 'committed', firstOffset: 51, head: 51 });
  });

  it('does nothing until it is subscribed to', async () => {
    const config = { keepMs: 0, keepEvents: 0, keepOutcomesMs: 0, sliceRows: SLICE };
    const ignored$ = createRetention({ pool: db.pool, ...config })(NOW);
    expect(await kept()).toMatchObject({ count: 50 });
    expect((await only(ignored$)).events).toBe(50);
  });

  it('throws for a slice out of range', () => {
    const config = { keepMs: 0, keepEvents: 0, keepOutcomesMs: 0, sliceRows: 0 };
    expect(() => createRetention({ pool: db.pool, ...config })).toThrow(/^sliceRows is 0/);
  });
});
