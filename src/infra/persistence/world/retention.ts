import { defer, EMPTY, expand, firstValueFrom, type Observable, reduce } from 'rxjs';
import { NO_ROWS, type Query, type QueryPool, type Rows } from './query-pool';
import { wholeNumber } from './whole-number';

export interface RetentionConfig {
  readonly pool: QueryPool;
  /** Events younger than this are kept, ms. */
  readonly keepMs: number;
  /** So many of the newest events are kept, however old. */
  readonly keepEvents: number;
  /** Outcomes and batch ids younger than this are kept, ms: 24 hours. */
  readonly keepOutcomesMs: number;
  /**
   * Audits of lucidity younger than this are kept, ms; those of staff for ever.
   *
   * @default 90 days (game.md section 3)
   */
  readonly keepLucidityAuditsMs?: number;
  /** Rows removed by one statement: 1,000. 1 to 100,000. */
  readonly sliceRows: number;
}

/** How many rows went. */
export interface Pruned {
  readonly events: number;
  readonly outcomes: number;
  readonly batches: number;
  readonly audits: number;
}

const NOTHING: Pruned = { events: 0, outcomes: 0, batches: 0, audits: 0 };
const NINETY_DAYS_MS = 90 * 86_400_000;

/**
 * Removes what need not be kept any longer as of `now` (world time, ms), slice by slice.
 *
 * `log_head.oldest` moves first, by a statement that holds the log's lock for nothing else; then the rows before it go,
 * unlocked. So a reader never meets a hole after `oldest`, and a prune that was cut off is taken up by the next.
 *
 * - **Cold** each subscription is one run. Emits what went, once, and completes.
 * - **Errors** the database's own; what went is gone.
 * - **Unsubscribing** ends it after the slice that is running.
 * @throws BadConfigError
 */
export function createRetention(config: RetentionConfig): (now: number) => Observable<Pruned> {
  wholeNumber('keepMs', config.keepMs, { min: 0, max: Number.MAX_SAFE_INTEGER });
  wholeNumber('keepEvents', config.keepEvents, { min: 0, max: Number.MAX_SAFE_INTEGER });
  wholeNumber('keepOutcomesMs', config.keepOutcomesMs, { min: 0, max: Number.MAX_SAFE_INTEGER });
  const { keepLucidityAuditsMs = NINETY_DAYS_MS } = config;
  wholeNumber('keepLucidityAuditsMs', keepLucidityAuditsMs, {
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
  });
  const sliceRows = wholeNumber('sliceRows', config.sliceRows, { min: 1, max: 100_000 });
  const { pool, keepMs, keepEvents, keepOutcomesMs } = config;

  const ask = (query: Query): Promise<Rows> =>
    firstValueFrom(pool.query(query), { defaultValue: NO_ROWS });
  const count = async (text: string, values: unknown[]): Promise<number> => {
    const { rows } = await ask({ text, values });
    return Number(rows[0]?.['n'] ?? 0);
  };
  const events = async (now: number): Promise<number> => {
    const values = [Math.round(now - keepMs), keepEvents, sliceRows];
    await ask({ text: MOVE_OLDEST, values });
    return count(DELETE_EVENTS, [sliceRows]);
  };
  const slice = async (now: number): Promise<Pruned> => {
    const before = Math.round(now - keepOutcomesMs);
    return {
      events: await events(now),
      outcomes: await count(DELETE_OUTCOMES, [before, sliceRows]),
      batches: await count(DELETE_BATCHES, [before, sliceRows]),
      audits: await count(DELETE_AUDITS, [Math.round(now - keepLucidityAuditsMs), sliceRows]),
    };
  };
  return (now) => {
    const next$ = defer(() => slice(now));
    return next$.pipe(
      expand((gone) => (Object.values(gone).includes(sliceRows) ? next$ : EMPTY)),
      reduce(add, NOTHING),
    );
  };
}

function add(a: Pruned, b: Pruned): Pruned {
  return {
    events: a.events + b.events,
    outcomes: a.outcomes + b.outcomes,
    batches: a.batches + b.batches,
    audits: a.audits + b.audits,
  };
}

/** $1 keep what is at or after, $2 keep so many, $3 rows to look at. Everything from the first one to be kept stays. */
const MOVE_OLDEST = `
with candidate as (
  select log_offset, at from event_log
  where log_offset >= (select oldest from log_head) and log_offset <= (select head - $2 from log_head)
  order by log_offset limit $3
), bound as (
  select coalesce(min(log_offset) filter (where at >= $1), max(log_offset) + 1) as oldest from candidate
)
update log_head set oldest = greatest(log_head.oldest, bound.oldest) from bound
where bound.oldest > log_head.oldest`;

const DELETE_EVENTS = `
with gone as (
  delete from event_log where log_offset in (
    select log_offset from event_log where log_offset < (select oldest from log_head)
    order by log_offset limit $1
  ) returning 1
) select count(*) as n from gone`;

const DELETE_OUTCOMES = `
with gone as (
  delete from outcome where (character, command) in (
    select character, command from outcome where at < $1 order by at limit $2
  ) returning 1
) select count(*) as n from gone`;

const DELETE_BATCHES = `
with gone as (
  delete from commit_batch where id in (
    select id from commit_batch where at < $1 order by at limit $2
  ) returning 1
) select count(*) as n from gone`;

// By place in the table: nobody changes an audit.
const DELETE_AUDITS = `
with gone as (
  delete from audit where ctid = any (array(
    select ctid from audit where kind = 'lucidity' and at < $1 order by at limit $2
  )) returning 1
) select count(*) as n from gone`;
