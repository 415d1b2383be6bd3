import { type Observable } from 'rxjs';

/** A pool of connections, as far as it is needed here. */
export interface QueryPool {
  /** Cold, one value. */
  query(query: Query): Observable<Rows>;
}

/** One that also reads everything as of one moment. */
export interface SnapshotPool extends QueryPool {
  /**
   * All that `work` asks sees the same moment. Cold, one value. Holds one connection until the work is done.
   *
   * - **Errors** the work's own, or the database's; the connection is closed then.
   */
  inSnapshot<T>(work: (ask: (query: Query) => Promise<Rows>) => Promise<T>): Observable<T>;
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
