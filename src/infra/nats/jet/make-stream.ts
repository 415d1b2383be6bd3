import {
  DiscardPolicy,
  type JetStreamManager,
  nanos,
  type NatsConnection,
  StorageType,
} from 'nats';
import { isMissing } from './as-link-error';
import { whole } from './whole';

/** A stream on disk that lets go of the oldest beyond its limits. */
export interface StreamSpec {
  readonly name: string;
  readonly subjects: readonly string[];
  /** Older ones go, ms; 1,000 to 100 years. */
  readonly maxAgeMs: number;
  /** What all may take on disk; 1,024 or more. */
  readonly maxBytes: number;
}

/** How long the server knows an id again, ms. */
export const DUPLICATE_WINDOW_MS = 120_000;
const HUNDRED_YEARS_MS = 36_525 * 86_400_000;

/** @throws BadConfigError */
export function checkedStream(spec: StreamSpec): StreamSpec {
  whole('maxAgeMs', spec.maxAgeMs, { min: 1_000, max: HUNDRED_YEARS_MS });
  whole('maxBytes', spec.maxBytes, { min: 1_024, max: Number.MAX_SAFE_INTEGER });
  return spec;
}

/** Makes the stream unless it is there, whatever limits another has given it. */
export async function makeStream(
  connection: NatsConnection,
  spec: StreamSpec,
  timeoutMs: number,
): Promise<JetStreamManager> {
  const manager = await connection.jetstreamManager({ timeout: timeoutMs, checkAPI: false });
  try {
    await manager.streams.info(spec.name);
  } catch (error) {
    if (!isMissing(error)) throw error;
    await manager.streams.add({
      name: spec.name,
      subjects: [...spec.subjects],
      storage: StorageType.File,
      max_age: nanos(spec.maxAgeMs),
      max_bytes: spec.maxBytes,
      discard: DiscardPolicy.Old,
      duplicate_window: nanos(Math.min(DUPLICATE_WINDOW_MS, spec.maxAgeMs)),
    });
  }
  return manager;
}
