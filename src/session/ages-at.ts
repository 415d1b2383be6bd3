import { type SessionConfig } from './session-config';

/**
 * When a stream that opens now has been open long enough: after 0.8 to 1 times the age, so that those who came together do
 * not go together. Infinity = never.
 */
export function agesAt(
  config: Pick<SessionConfig, 'maxAgeMs' | 'scheduler'> & {
    readonly random: Pick<SessionConfig['random'], 'next'>;
  },
): number {
  const { maxAgeMs, scheduler, random } = config;
  return maxAgeMs === 0 ? Infinity : scheduler.now() + maxAgeMs * (0.8 + 0.2 * random.next());
}
