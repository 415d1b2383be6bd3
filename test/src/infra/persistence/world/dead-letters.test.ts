import { EMPTY, of, throwError } from 'rxjs';
import { BadConfigError } from '#streams';
import { createPostgresDeadLetters } from '../../../../../src/infra/persistence/world/dead-letters';
import { DeadLetters1700000000006 } from '../../../../../src/infra/persistence/world/dead-letters-migration';
import {
  type DeadLetter,
  type DeadLetters,
  type NewDeadLetter,
} from '../../../../../src/ports/dead-letters';
import { only } from '../only';
import { startWorldDatabase, type WorldDatabase } from './world-database';

const letterOf = (over: Partial<NewDeadLetter> = {}): NewDeadLetter => ({
  ...{ stream: 'outbox', subject: 'events.social', reason: 'exhausted', deliveries: 5 },
  ...{ firstError: 'Error: first', lastError: 'Error: "last" \0 é', correlationId: 'c1' },
  ...{ headers: { a: 'b' }, body: { text: '\0' } },
  ...over,
});

describe('createPostgresDeadLetters', () => {
  let db: WorldDatabase;
  let sent: DeadLetter[];

  beforeAll(async () => {
    db = await startWorldDatabase();
  }, 30_000);
  afterAll(() => db.discard());
  beforeEach(async () => {
    sent = [];
    await db.rows('truncate dead_letter restart identity');
  });

  const letters = (
    over: { readonly keep?: number; readonly isTaken?: boolean } = {},
  ): DeadLetters =>
    createPostgresDeadLetters({
      pool: db.pool,
      now: () => 1_000.4,
      replay: (letter) => {
        sent.push(letter);
        return of(over.isTaken ?? true);
      },
      ...(over.keep !== undefined && { keep: over.keep }),
    });
  const add = async (to: DeadLetters, letter: NewDeadLetter): Promise<void> => {
    await expect(only(to.add(letter))).rejects.toThrow('0 came');
  };

  it('keeps what is added, and lists the oldest first', async () => {
    const dlq = letters();
    await add(dlq, letterOf());
    await add(dlq, letterOf({ key: '7', body: null, correlationId: null }));
    const expected = [
      { ...letterOf(), id: '1', at: 1_000 },
      { ...letterOf({ key: '7', body: null, correlationId: null }), id: '2', at: 1_000 },
    ];
    expect(await only(dlq.list(10))).toEqual(expected);
    expect(await only(dlq.list(1))).toEqual(expected.slice(0, 1));
    expect(await only(dlq.show('2'))).toEqual(expected[1]);
    expect(await only(dlq.count())).toBe(2);
  });

  it('keeps one letter for each key of a stream, and one for each that has none', async () => {
    const dlq = letters();
    for (const over of [{ key: '7' }, { key: '7' }, { key: '7', stream: 'b' }, {}, {}]) {
      await add(dlq, letterOf(over));
    }
    expect(await only(dlq.count())).toBe(4);
  });

  it('lets the oldest go beyond its bound, and none for a letter that was there', async () => {
    const dlq = letters({ keep: 3 });
    for (const key of ['1', '2', '3', '4', '5', '5']) await add(dlq, letterOf({ key }));
    const kept = await only(dlq.list(10));
    expect(kept.map(({ key }) => key)).toEqual(['3', '4', '5']);
  });

  it('replays a letter, and discards it then', async () => {
    const dlq = letters();
    await add(dlq, letterOf());
    expect(await only(dlq.replay('1'))).toBe(true);
    expect(sent).toEqual([{ ...letterOf(), id: '1', at: 1_000 }]);
    expect(await only(dlq.replay('1'))).toBe(false);
    expect(await only(dlq.count())).toBe(0);
  });

  it('keeps a letter that nobody takes, or that could not be sent', async () => {
    await add(letters(), letterOf());
    expect(await only(letters({ isTaken: false }).replay('1'))).toBe(false);
    const failing = createPostgresDeadLetters({
      ...{ pool: db.pool, now: () => 1 },
      replay: () => throwError(() => new Error('not now')),
    });
    await expect(only(failing.replay('1'))).rejects.toThrow('not now');
    expect(await only(letters().count())).toBe(1);
  });

  it('discards a letter', async () => {
    await add(letters(), letterOf());
    expect(await only(letters().discard('1'))).toBe(true);
    expect(await only(letters().discard('1'))).toBe(false);
  });

  it.each(['', '0', '-1', 'x', '99', '9'.repeat(30)])('has no letter %p', async (id) => {
    const dlq = letters();
    expect(await only(dlq.show(id))).toBeNull();
    expect(await only(dlq.discard(id))).toBe(false);
    expect(await only(dlq.replay(id))).toBe(false);
  });

  it('cuts long texts', async () => {
    await add(letters(), letterOf({ firstError: 'x'.repeat(5_000) }));
    expect((await only(letters().show('1')))?.firstError).toHaveLength(2_000);
  });

  it('has none when the database says nothing', async () => {
    const dlq = createPostgresDeadLetters({
      ...{ pool: { query: () => of({ rows: [] }) }, now: () => 1, replay: () => EMPTY },
    });
    expect(await only(dlq.count())).toBe(0);
  });

  it('refuses a bound and a limit out of range', async () => {
    expect(() => letters({ keep: 0 })).toThrow(BadConfigError);
    await expect(only(letters().list(0))).rejects.toBeInstanceOf(BadConfigError);
  });
});

describe('DeadLetters1700000000006', () => {
  it('goes forward only', async () => {
    await expect(new DeadLetters1700000000006().down()).rejects.toThrow('forward only');
  });
});
