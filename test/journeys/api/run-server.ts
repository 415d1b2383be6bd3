import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const MAIN = join(__dirname, '../../../dist/src/main.js');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built server in a process of its own that is not expected to come up. Resolves with how it ended. */
export async function runServer(env: Readonly<Record<string, string>>): Promise<Ended> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH, HOME, HOST: '127.0.0.1', PORT: '0', OPS_PORT: '0', LOG_FORMAT: 'json', ...env },
    timeout: 60_000,
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (bytes: Buffer) => (stdout += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (stderr += bytes.toString()));
  await once(child, 'close');
  return { code: child.exitCode, stdout, stderr };
}

/** What it logged at this level. */
export const loggedAt = (level: string, { stdout }: Ended): readonly Record<string, unknown>[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((line) => line['level'] === level);
