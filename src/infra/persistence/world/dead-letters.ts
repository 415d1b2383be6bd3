import { defer, ignoreElements, map, type Observable, of, switchMap } from 'rxjs';
import { type DeadLetter, type DeadLetters, type NewDeadLetter } from '../../../ports/dead-letters';
import { type Query, type QueryPool, type Row } from './query-pool';
import { wholeNumber } from './whole-number';

export interface PostgresDeadLettersConfig {
  readonly pool: QueryPool;
  /** Wall time, ms. */
  readonly now: () => number;
  /** Sends a letter to where it came from; one value: false = nobody takes it. It may be asked twice for one letter. */
  readonly replay: (letter: DeadLetter) => Observable<boolean>;
  /** Beyond so many the oldest go; 1 to 1,000,000. @default 10,000 */
  readonly keep?: number;
}

const MOST_LISTED = 1_000;
const LONGEST_TEXT = 2_000;

/**
 * Dead letters in a table of PostgreSQL, for a node without NATS.
 *
 * - **Cold** each subscription is one statement; `replay` is two, around the sending.
 * - **Errors** the database's own; BadConfigError for a limit out of range; of `replay` the sender's too, and the letter stays.
 * - **Memory** what is listed; in the table `keep` letters.
 * - **Order** oldest first.
 * @throws BadConfigError
 */
export function createPostgresDeadLetters(config: PostgresDeadLettersConfig): DeadLetters {
  const { pool, now, replay } = config;
  const keep = wholeNumber('keep', config.keep ?? 10_000, { min: 1, max: 1_000_000 });
  const ask = (query: Query): Observable<readonly Row[]> =>
    defer(() => pool.query(query)).pipe(map(({ rows }) => rows));
  const show = (id: string): Observable<DeadLetter | null> =>
    ID.test(id)
      ? ask({ name: 'dead_letter_show', text: SHOW, values: [id] }).pipe(
          map(([row]) => (row === undefined ? null : toLetter(row))),
        )
      : of(null);
  const discard = (id: string): Observable<boolean> =>
    ID.test(id)
      ? ask({ name: 'dead_letter_discard', text: DISCARD, values: [id] }).pipe(
          map((rows) => rows.length === 1),
        )
      : of(false);
  return {
    add: (letter) =>
      defer(() => {
        const at = Math.round(now());
        const { stream, key = null } = letter;
        const values = [stream, key, at, JSON.stringify(cut(letter)), keep];
        return ask({ name: 'dead_letter_add', text: ADD, values });
      }).pipe(ignoreElements()),
    list: (limit) =>
      defer(() => {
        wholeNumber('limit', limit, { min: 1, max: MOST_LISTED });
        return ask({ name: 'dead_letter_list', text: LIST, values: [limit] });
      }).pipe(map((rows) => rows.map(toLetter))),
    show,
    replay: (id) =>
      show(id).pipe(
        switchMap((letter) => (letter === null ? of(false) : replay(letter))),
        switchMap((isSent) => (isSent ? discard(id).pipe(map(() => true)) : of(false))),
      ),
    discard,
    count: () =>
      ask({ name: 'dead_letter_count', text: COUNT, values: [] }).pipe(
        map(([row]) => Number(row?.['n'] ?? 0)),
      ),
  };
}

/** An id of the table. */
const ID = /^[1-9]\d{0,17}$/;

// In one statement; the rows that go are those that were there before it, so the newest `keep - 1` and this one stay.
const ADD = `
with added as (
  insert into dead_letter (stream, key, at, letter) values ($1, $2, $3, $4)
  on conflict (stream, key) do nothing returning 1
)
delete from dead_letter where exists (select 1 from added)
  and id <= (select id from dead_letter order by id desc offset $5 - 1 limit 1)`;
const LIST = `select id, at, letter from dead_letter order by id limit $1`;
const SHOW = `select id, at, letter from dead_letter where id = $1`;
const DISCARD = `delete from dead_letter where id = $1 returning 1`;
const COUNT = `select count(*) as n from dead_letter`;

const cut = (letter: NewDeadLetter): NewDeadLetter => ({
  ...letter,
  reason: letter.reason.slice(0, LONGEST_TEXT),
  firstError: letter.firstError.slice(0, LONGEST_TEXT),
  lastError: letter.lastError.slice(0, LONGEST_TEXT),
});

const toLetter = (row: Row): DeadLetter => ({
  ...(row['letter'] as NewDeadLetter),
  id: String(row['id']),
  at: Number(row['at']),
});
