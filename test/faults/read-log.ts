import { Client } from 'pg';
import { type LogRow } from './expected-transcript';

/** What the database holds at the end, read by SQL alone. */
export interface Ledger {
  readonly log: readonly LogRow[];
  /** `character|command` → outcome. */
  readonly outcomes: ReadonlyMap<string, string>;
  /** Prototype → how many there are; coins with those in purses: one is the other, dropped. */
  readonly items: ReadonlyMap<string, number>;
  /** Things that came into being since the beginning, without bodies. */
  readonly created: number;
  /** Things given from hand to hand. */
  readonly transfers: number;
}

export async function readLedger(url: string): Promise<Ledger> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const log = await client.query<{ offset: string; body: LogRow['body'] }>(
      'select log_offset as "offset", body from event_log order by log_offset',
    );
    const outcomes = await client.query<{ key: string; outcome: string }>(
      `select character || '|' || command as key, result ->> 'outcome' as outcome from outcome`,
    );
    const items = await client.query<{ prototype: string; n: string }>(
      `select prototype, sum(n) as n from (
         select prototype, quantity as n from item
         union all select 'coins', (data ->> 'purse')::integer from character_state
       ) thing group by prototype order by prototype`,
    );
    const created = await client.query<{ n: string }>(
      `select coalesce(sum((body ->> 'quantity')::integer), 0) as n from event_log
       where type = 'item.created' and body ->> 'item' <> 'a body'`,
    );
    const transfers = await client.query<{ n: string }>(
      `select count(*) as n from event_log where type = 'item.moved'`,
    );
    return {
      log: log.rows.map(({ offset, body }) => ({ offset: Number(offset), body })),
      outcomes: new Map(outcomes.rows.map(({ key, outcome }) => [key, outcome])),
      items: new Map(items.rows.map(({ prototype, n }) => [prototype, Number(n)])),
      created: Number(created.rows[0]?.n),
      transfers: Number(transfers.rows[0]?.n ?? 0),
    };
  } finally {
    await client.end();
  }
}
