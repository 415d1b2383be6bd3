import { type Batch } from '../model/batch';
import { type RecordKind, type WorldRecord } from '../model/record';

/** What becomes of records in one batch: of each only the last. */
export class KeptRecords {
  readonly #kept = new Map<string, WorldRecord>();
  readonly #gone = new Map<string, Batch['recordsGone'][number]>();

  get kept(): readonly WorldRecord[] {
    return [...this.#kept.values()];
  }

  get gone(): Batch['recordsGone'] {
    return [...this.#gone.values()];
  }

  put(record: WorldRecord): void {
    const key = `${record.kind}|${record.id}`;
    this.#gone.delete(key);
    this.#kept.set(key, record);
  }

  take(kind: RecordKind, id: string): void {
    const key = `${kind}|${id}`;
    this.#kept.delete(key);
    this.#gone.set(key, { kind, id });
  }
}
