import { type SchedulerLike } from 'rxjs';
import { EmbeddedServerError } from './embedded-server-error';
import { findPostmaster } from './postmaster';
import { commandLine } from './process';
import { waitUntil } from './wait-until';

/** Fast shutdown (sessions are cut, a checkpoint is written), then immediate (the next start recovers). */
const STEPS = [
  { signal: 'SIGINT', withinMs: 2_000 },
  { signal: 'SIGQUIT', withinMs: 800 },
] as const;

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

export async function stopPostmaster(cluster: string, scheduler: SchedulerLike): Promise<void> {
  const running = await findPostmaster(cluster);
  if (running === null) return;
  const { pid } = running;
  for (const { signal, withinMs } of STEPS) {
    send(pid, signal);
    const isGone = async () => ((await commandLine(pid)) === null ? true : null);
    if ((await waitUntil(isGone, { withinMs, scheduler })) === true) return;
  }
  throw new EmbeddedServerError(
    'EMBEDDED_NOT_STOPPED',
    `PostgreSQL (process ${pid}) has not ended after ${STEPS.map((step) => step.signal).join(' and ')}.`,
  );
}
