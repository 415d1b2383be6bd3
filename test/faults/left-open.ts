import { readdir, readlink } from 'node:fs/promises';
import { query } from './query';

/** How many of each kind, by name. */
export type Tally = Readonly<Record<string, number>>;

/** What this process holds open, and what its database holds open for it. */
export interface LeftOpen {
  /** Of `process.getActiveResourcesInfo()`: sockets, servers, timers, children, requests. */
  readonly resources: Tally;
  /** Open files by what they are; Linux only. */
  readonly files: Tally;
  /** Listeners of the process's own events. */
  readonly listeners: Tally;
  /** Connections to the database, that of the question excepted, by who they say they are. */
  readonly connections: Tally;
}

function tally(names: readonly string[]): Tally {
  const counts: Record<string, number> = {};
  for (const name of [...names].sort()) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** What is open now; the question leaves nothing open itself. */
export async function leftOpen(databaseUrl: string): Promise<LeftOpen> {
  const rows = await query<{ name: string }>(
    databaseUrl,
    `select application_name as name from pg_stat_activity
     where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
  return {
    resources: tally(process.getActiveResourcesInfo()),
    files: tally(await openFiles()),
    listeners: Object.fromEntries(
      process
        .eventNames()
        .map((name) => [String(name), process.listenerCount(name)] as const)
        .sort(([one], [other]) => one.localeCompare(other)),
    ),
    connections: tally(rows.map(({ name }) => name)),
  };
}

async function openFiles(): Promise<readonly string[]> {
  const folder = '/proc/self/fd';
  const numbers = await readdir(folder).catch(() => []);
  const targets = await Promise.all(
    numbers.map((number) => readlink(`${folder}/${number}`).catch(() => null)),
  );
  return targets.flatMap((target) => (target === null ? [] : [target.replace(/\[\d+\]$/, '')]));
}
