import { defer, firstValueFrom, type Observable } from 'rxjs';
import { type Character } from '../../../model/character';
import { type Item } from '../../../model/item';
import { type PlayerId, type RoomId } from '../../../model/ids';
import { type WorldRecord } from '../../../model/record';
import {
  type StoredCharacter,
  type StoredWorld,
  type WorldStore,
} from '../../../ports/world-store';
import { type ItemRow, toItem } from './item-row';
import { NoLogError } from './no-log-error';
import { NO_ROWS, type QueryPool, type Row } from './query-pool';
import { BEGIN_LOG, CARRIED, CHARACTERS, LYING, META, MINT_EPOCH, RECORDS } from './world-queries';

export interface LogBirth {
  /** Base 36, 32 at most. */
  readonly epoch: string;
  /** Wall time, ms. */
  readonly bornAt: number;
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
export function createWorldStore(pool: QueryPool): PgWorldStore {
  return new StoreReader(pool);
}

class StoreReader implements PgWorldStore {
  readonly #pool: QueryPool;

  constructor(pool: QueryPool) {
    this.#pool = pool;
  }

  load(): Observable<StoredWorld> {
    return defer(async () => {
      const [meta] = await this.#rows(META, []);
      if (meta === undefined) throw new NoLogError();
      return {
        bornAt: Number(meta['born_at']),
        lastAt: Number(meta['last_at']),
        isSeeded: meta['is_seeded'] === true,
        present: await this.#characters(null),
        items: (await this.#rows(LYING, [])).map(itemOf),
        records: (await this.#rows(RECORDS, [])).map((row) => row['data'] as WorldRecord),
      };
    });
  }

  character(id: PlayerId): Observable<StoredCharacter | null> {
    return defer(async () => (await this.#characters(id))[0] ?? null);
  }

  begin({ epoch, bornAt }: LogBirth): Observable<void> {
    return defer(async () => {
      await this.#rows(BEGIN_LOG, [epoch, Math.round(bornAt)]);
    });
  }

  mintEpoch(epoch: string): Observable<void> {
    return defer(async () => {
      const minted = await this.#rows(MINT_EPOCH, [epoch]);
      if (minted.length === 0) throw new NoLogError();
    });
  }

  async #characters(id: PlayerId | null): Promise<readonly StoredCharacter[]> {
    const rows = await this.#rows(CHARACTERS, [id]);
    const carried = rows.length === 0 ? [] : await this.#rows(CARRIED, [id]);
    return withItems(rows, carried);
  }

  async #rows(text: string, values: unknown[]): Promise<readonly Row[]> {
    const asked$ = this.#pool.query({ text, values });
    return (await firstValueFrom(asked$, { defaultValue: NO_ROWS })).rows;
  }
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
