import { BadConfigError } from '#streams';
import { createAuditLog } from '../../../../../src/infra/persistence/world/audit-log';
import { type AuditRow } from '../../../../../src/model/audit-row';
import { type PlayerId } from '../../../../../src/model/ids';
import { type AuditLog } from '../../../../../src/ports/audit-log';
import { only } from '../only';
import { ARKHAM, batchOf } from './batches';
import { startWorldDatabase, type WorldDatabase } from './world-database';

describe('createAuditLog', () => {
  let db: WorldDatabase;
  let log: AuditLog;
  let ada: PlayerId;
  let bob: PlayerId;
  let rows: readonly AuditRow[];

  beforeAll(async () => {
    db = await startWorldDatabase();
    log = createAuditLog(db.pool);
    [ada, bob] = [await db.player(), await db.player()];
    rows = [
      { kind: 'staff', at: 10, player: bob, data: { words: 'goto "ada" \\ é', result: 'done' } },
      { kind: 'lucidity', at: 20, player: ada, data: { before: 90, after: 89, cause: 'flux' } },
      { kind: 'lucidity', at: 30, player: bob, data: { before: 50, after: 49, cause: 'flux' } },
      { kind: 'lucidity', at: 30, player: ada, data: { before: 89, after: 77, cause: 'sight' } },
      { kind: 'lucidity', at: 30, player: ada, data: { before: 77, after: 76, cause: 'flux' } },
    ];
    const committer = db.committer();
    const tokens = await only(committer.takeZones([ARKHAM]));
    // In order, also within a commit, and of a moment between two milliseconds.
    await only(committer.commit(batchOf(tokens, { audits: rows.slice(0, 2) })));
    const between = rows.slice(2).map((row) => ({ ...row, at: row.at + 0.2 }));
    await only(committer.commit(batchOf(tokens, { audits: between })));
  }, 30_000);
  afterAll(() => db.discard());

  const picked = (...numbers: readonly number[]) => numbers.map((n) => rows[n]);

  it('gives those of one kind, the newest first', async () => {
    const lucidity = await only(log.read({ kind: 'lucidity', player: null, limit: 10 }));
    expect(lucidity).toEqual(picked(4, 3, 2, 1));
    const staff = await only(log.read({ kind: 'staff', player: null, limit: 10 }));
    expect(staff).toEqual(picked(0));
  });

  it('gives those of one player, so many at most', async () => {
    expect(await only(log.read({ kind: 'lucidity', player: ada, limit: 10 }))).toEqual(
      picked(4, 3, 1),
    );
    expect(await only(log.read({ kind: 'lucidity', player: ada, limit: 2 }))).toEqual(picked(4, 3));
    expect(await only(log.read({ kind: 'staff', player: ada, limit: 2 }))).toEqual([]);
  });

  it.each([0, 1_001, 1.5])('errors for a limit of %s', async (limit) => {
    await expect(only(log.read({ kind: 'staff', player: null, limit }))).rejects.toBeInstanceOf(
      BadConfigError,
    );
  });
});
