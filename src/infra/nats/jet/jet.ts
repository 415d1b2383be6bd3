import { type NatsConnection } from 'nats';
import { type SchedulerLike } from 'rxjs';
import { whole } from './whole';

/** What everything here stands on. */
export interface Jet {
  /** The connection as it is at this moment; null = there is none, or it is not connected. */
  readonly connectionNow: () => NatsConnection | null;
  readonly scheduler: SchedulerLike;
  /** 0 inclusive to 1 exclusive. */
  readonly random: () => number;
  /** What one request may take, ms; 10 to 60,000. @default 5,000 */
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 5_000;

/** @throws BadConfigError */
export const timeoutOf = ({ timeoutMs = TIMEOUT_MS }: Jet): number =>
  whole('timeoutMs', timeoutMs, { min: 10, max: 60_000 });
