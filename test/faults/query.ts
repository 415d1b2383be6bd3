import { Client, type QueryResultRow } from 'pg';

/** One statement on a connection of its own. */
export async function query<TRow extends QueryResultRow>(
  url: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly TRow[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<TRow>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}
