import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { type RunUser } from './run-user';

/** How a short-lived program ended. */
export interface Run {
  readonly exitCode: number;
  readonly output: string;
}

/** Only these reach PostgreSQL: no secret of ours, and nothing of PG* that would change what it does. */
export const CHILD_ENV: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  TZ: 'UTC',
  LC_ALL: 'C',
  ...(process.env['SystemRoot'] !== undefined && { SystemRoot: process.env['SystemRoot'] }),
};

const OUTPUT_LIMIT = 16_384;

/** Runs a program to its end; rejects when it cannot be started at all. */
export function run(
  file: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly user: RunUser | null },
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: options.cwd,
      env: CHILD_ENV,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options.user,
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-OUTPUT_LIMIT);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (exitCode) => {
      resolve({ exitCode: exitCode ?? -1, output });
    });
  });
}

/** The command line of a live process; null = there is none, or it is a zombie; '' = this system does not tell. */
export async function commandLine(pid: number): Promise<string | null> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return null;
  }
  if (process.platform !== 'linux') return '';
  const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return text === '' ? null : text;
}
