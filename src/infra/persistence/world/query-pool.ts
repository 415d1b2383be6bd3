import { type Observable } from 'rxjs';

/** A pool of connections, as far as it is needed here. */
export interface QueryPool {
  /** Cold, one value. */
  query(query: Query): Observable<Rows>;
}

/** What is named is prepared once for each connection. */
export interface Query {
  readonly name?: string;
  readonly text: string;
  readonly values: unknown[];
}

export interface Rows {
  readonly rows: readonly Row[];
}

/** Columns by name: bigint comes as text, jsonb parsed. */
export type Row = Readonly<Record<string, unknown>>;

export const NO_ROWS: Rows = { rows: [] };
