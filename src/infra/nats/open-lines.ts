import { defer, forkJoin, map, type Observable } from 'rxjs';
import { timeoutWithin } from '#streams';
import { LinkError } from '../../model/link-error';
import { type Line } from './line';
import { type NatsConfig, type NatsEnv } from './nats-config';

/** Connects all. Cold, one value; errors with LINK_DOWN, the last failure as its cause, after `connectTimeoutMs`. */
export function openLines(
  lines: readonly Line[],
  { connectTimeoutMs: totalMs }: NatsConfig,
  { scheduler }: NatsEnv,
): Observable<undefined> {
  const late = (): Error => {
    const cause = lines.map(({ lastError }) => lastError).find((each) => each !== undefined);
    const text = `NATS was not reached within ${totalMs} ms`;
    return new LinkError('LINK_DOWN', { subject: 'connect', text, cause });
  };
  return defer(() => forkJoin(lines.map((line) => line.open()))).pipe(
    timeoutWithin({ totalMs, error: late, scheduler }),
    map(() => undefined),
  );
}
