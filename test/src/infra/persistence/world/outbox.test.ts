import { of } from 'rxjs';
import { NoLogError } from '../../../../../src/infra/persistence/world/no-log-error';
import { createOutbox } from '../../../../../src/infra/persistence/world/outbox';
import { only } from '../only';
import { startWorldDatabase, type WorldDatabase } from './world-database';

describe('createOutbox', () => {
  let db: WorldDatabase;

  beforeAll(async () => {
    db = await startWorldDatabase();
  }, 30_000);
  afterAll(() => db.discard());

  it('begins at nothing, goes on, and never goes back', async () => {
    const outbox = createOutbox(db.pool);
    expect(await only(outbox.relayed())).toBe(0);
    for (const offset of [5, 3, 9_000_000_000, 0]) await only(outbox.relayedTo(offset));
    expect(await only(outbox.relayed())).toBe(9_000_000_000);
    await only(outbox.relayedTo(9_000_000_001));
    expect(await only(createOutbox(db.pool).relayed())).toBe(9_000_000_001);
  });

  it('asks at each subscription', async () => {
    const relayed$ = createOutbox(db.pool).relayed();
    const before = await only(relayed$);
    await only(createOutbox(db.pool).relayedTo(before + 1));
    expect(await only(relayed$)).toBe(before + 1);
  });

  it('errors where there is no log', async () => {
    const outbox = createOutbox({ query: () => of({ rows: [] }) });
    await expect(only(outbox.relayed())).rejects.toBeInstanceOf(NoLogError);
  });
});
