import { defer, firstValueFrom, type Observable } from 'rxjs';
import { type Character } from '../../../model/character';
import { type Item } from '../../../model/item';
import { type PlayerId, type RoomId } from '../../../model/ids';
import { type WorldRecord } from '../../../model/record';
import {
  type StoredCharacter,
  type StoredWorld,
  type WorldSnapshot,
  type WorldStore,
} from '../../../ports/world-store';
import { type ItemRow, toItem } from './item-row';
import { NoLogError } from './no-log-error';
import { NO_ROWS, type Row, type SnapshotPool } from './query-pool';
import {
  BEGIN_LOG,
  CARRIED,
  CHARACTERS,
  LYING,
  CLOCK,
  META,
  MINT_EPOCH,
  NEWEST_COMMIT,
  RECORDS,
} from './world-queries';

export interface LogBirth {
  /** Base 36, 32 at most. */
  readonly epoch: string;
  /** Wall time, ms; null = as the database's clock says. */
  readonly bornAt: number | null;
}

export interface PgWorldStore extends WorldStore {
  /** Makes the log if there is none: before zones are taken. */
  begin(birth: LogBirth): Observable<void>;
  /** A new life of the log, after a restore: ids given out before are not its own. */
  mintEpoch(epoch: string): Observable<void>;
}

/**
 * The world as it was committed.
 *
 * `load` makes a few queries: take the zones first, then nobody changes them meanwhile.
 *
 * - **Cold** each subscription reads anew, emits once, completes.
 * - **Errors** NoLogError when the log was never begun; else the database's own.
 * - **Unsubscribing** does not stop a query that was sent.
 */
export function createWorldStore(pool: SnapshotPool): PgWorldStore {
  return new StoreReader(pool);
}

type Ask = (text: string, values: unknown[]) => Promise<readonly Row[]>;

class StoreReader implements PgWorldStore {
  readonly #pool: SnapshotPool;

  constructor(pool: SnapshotPool) {
    this.#pool = pool;
  }

  load(): Observable<StoredWorld> {
    return defer(async () => (await worldOf(this.#ask)).stored);
  }

  snapshot(): Observable<WorldSnapshot> {
    return this.#pool.inSnapshot((ask) =>
      worldOf(async (text, values) => (await ask({ text, values })).rows),
    );
  }

  clock(): Observable<number> {
    return defer(async () => Number((await this.#ask(CLOCK, []))[0]?.['now']));
  }

  newestCommit(): Observable<number> {
    return defer(async () => {
      const [meta] = await this.#ask(NEWEST_COMMIT, []);
      if (meta === undefined) throw new NoLogError();
      return Number(meta['commit_no']);
    });
  }

  character(id: PlayerId): Observable<StoredCharacter | null> {
    return defer(async () => (await charactersOf(this.#ask, id))[0] ?? null);
  }

  begin({ epoch, bornAt }: LogBirth): Observable<void> {
    return defer(async () => {
      await this.#ask(BEGIN_LOG, [epoch, bornAt === null ? null : Math.round(bornAt)]);
    });
  }

  mintEpoch(epoch: string): Observable<void> {
    return defer(async () => {
      const minted = await this.#ask(MINT_EPOCH, [epoch]);
      if (minted.length === 0) throw new NoLogError();
    });
  }

  readonly #ask: Ask = async (text, values) => {
    const asked$ = this.#pool.query({ text, values });
    return (await firstValueFrom(asked$, { defaultValue: NO_ROWS })).rows;
  };
}

async function worldOf(ask: Ask): Promise<WorldSnapshot> {
  const [meta] = await ask(META, []);
  if (meta === undefined) throw new NoLogError();
  const stored = {
    bornAt: Number(meta['born_at']),
    lastAt: Number(meta['last_at']),
    isSeeded: meta['is_seeded'] === true,
    present: await charactersOf(ask, null),
    items: (await ask(LYING, [])).map(itemOf),
    records: (await ask(RECORDS, [])).map((row) => row['data'] as WorldRecord),
  };
  return { stored, head: Number(meta['head']), no: Number(meta['commit_no']) };
}

async function charactersOf(ask: Ask, id: PlayerId | null): Promise<readonly StoredCharacter[]> {
  const rows = await ask(CHARACTERS, [id]);
  const carried = rows.length === 0 ? [] : await ask(CARRIED, [id]);
  return withItems(rows, carried);
}

function withItems(rows: readonly Row[], carried: readonly Row[]): readonly StoredCharacter[] {
  const items = new Map<unknown, Item[]>(rows.map((row) => [row['id'], []]));
  for (const row of carried) items.get(row['holder'])?.push(itemOf(row));
  return rows.map((row) => ({
    character: row['data'] as Character,
    explored: row['explored'] as readonly RoomId[],
    items: items.get(row['id']) ?? [],
  }));
}

const itemOf = (row: Row): Item => toItem(row as unknown as ItemRow);
