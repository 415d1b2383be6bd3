import { type KV, type KvEntry, nanos, type NatsConnection, StorageType } from 'nats';
import { type Lease } from '../../../ports/leases';
import { isConflict } from './as-link-error';
import { Made } from './made';

/** So often is looked again when others change it under our hands. */
const LOOKS = 5;

/** The bucket that leases are in: made at first use; what is not stored again within ttl goes, be it that an older setting made it. */
export function leaseBucket(config: {
  readonly bucket: string;
  readonly ttlMs: number;
  readonly timeoutMs: number;
}): Made<KV> {
  const { bucket, ttlMs, timeoutMs } = config;
  // Not read directly: that asks any copy, and nobody answers when the bucket is gone.
  const options = { ttl: ttlMs, storage: StorageType.File, history: 1, allow_direct: false };
  const jetstream = { timeout: timeoutMs, checkAPI: false };
  return new Made<KV>(async (connection: NatsConnection) => {
    const kv = await connection.jetstream(jetstream).views.kv(bucket, options);
    const { streamInfo, ttl } = await kv.status();
    if (ttl !== ttlMs) {
      const jsm = await connection.jetstreamManager(jetstream);
      // A server that does not allow it has leases all the same, of another length.
      await jsm.streams.update(streamInfo.config.name, agesOf(ttlMs)).catch(() => undefined);
    }
    return kv;
  });
}

/** The server knows a message again for no longer than it keeps it, and for two minutes at most. */
const agesOf = (
  ttlMs: number,
): { readonly max_age: number; readonly duplicate_window: number } => ({
  max_age: nanos(ttlMs),
  duplicate_window: nanos(Math.min(ttlMs, 120_000)),
});

/** The lease that an entry is; null = it is nobody's. What we cannot read is somebody's. */
export function leaseOf(entry: KvEntry | null): Lease | null {
  if (entry?.operation !== 'PUT') return null;
  const { key: name } = entry;
  const { holder, since } = fieldsOf(entry);
  return {
    name,
    holder: typeof holder === 'string' ? holder : '',
    since: typeof since === 'number' ? since : 0,
  };
}

function fieldsOf(entry: KvEntry): Partial<Readonly<Record<string, unknown>>> {
  try {
    return entry.json<Readonly<Record<string, unknown>> | null>() ?? {};
  } catch {
    return {};
  }
}

/**
 * Stores it anew if it is nobody's or the holder's own, which begins its time again; null = another has it.
 *
 * It is read first, although a revision could be remembered: those of a bucket that was made again begin at 1, so that an old one may be
 * another's now.
 */
export async function hold(kv: KV, wanted: Lease): Promise<Lease | null> {
  const { name, holder } = wanted;
  for (let looks = 1; ; looks += 1) {
    const entry = await kv.get(name);
    const there = leaseOf(entry);
    if (there !== null && there.holder !== holder) return null;
    const lease = there ?? wanted;
    const value = JSON.stringify({ holder, since: lease.since });
    try {
      await kv.put(name, value, { previousSeq: entry?.revision ?? 0 });
      return lease;
    } catch (error) {
      if (!isConflict(error) || looks === LOOKS) throw error;
    }
  }
}

/** Gives it up if it is the holder's. */
export async function letGo(
  kv: KV,
  { name, holder }: Pick<Lease, 'name' | 'holder'>,
): Promise<void> {
  const entry = await kv.get(name);
  if (entry === null || leaseOf(entry)?.holder !== holder) return;
  try {
    await kv.delete(name, { previousSeq: entry.revision });
  } catch (error) {
    // It was another's, or nobody's, by then.
    if (!isConflict(error)) throw error;
  }
}
