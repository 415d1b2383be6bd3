import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface NodeProgram {
  readonly file: string;
  readonly env: Readonly<Record<string, string>>;
  /** Folder for its CPU profile; null = none. */
  readonly profile: string | null;
  /** In its output, once it serves; the first group is its port. */
  readonly ready: RegExp;
}

export interface NodeProcess {
  readonly pid: number;
  readonly port: number;
  /** By SIGTERM; resolves when it has gone. */
  readonly end: () => Promise<void>;
}

const READY_WITHIN_MS = 60_000;

/** Starts a program in a fresh process; resolves when it serves. */
export async function startNode(program: NodeProgram): Promise<NodeProcess> {
  const { file, env, profile } = program;
  const flags = profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const child = spawn(process.execPath, [...flags, file], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const port = await portOf(child, program);
  const end = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  return { pid: child.pid ?? 0, port, end };
}

async function portOf(
  child: ChildProcess,
  { file, ready }: Pick<NodeProgram, 'file' | 'ready'>,
): Promise<number> {
  let output = '';
  let isReady = false;
  return new Promise((resolve, reject) => {
    const give = (why: string): void => {
      child.kill('SIGKILL');
      reject(new Error(`${file} ${why}:\n${output.slice(-4_000)}`));
    };
    const limit = setTimeout(give, READY_WITHIN_MS, 'is not ready');
    const onEarlyExit = (): void => {
      give('has ended');
    };
    child.once('exit', onEarlyExit);
    const read = (bytes: Buffer): void => {
      if (output.length < 1_000_000) output += bytes.toString();
      const port = ready.exec(output)?.[1];
      if (port === undefined || isReady) return;
      isReady = true;
      clearTimeout(limit);
      child.off('exit', onEarlyExit);
      child.once('exit', (code) => {
        if (code !== 0)
          process.stderr.write(`${file} ended with ${code}:\n${output.slice(-4_000)}\n`);
      });
      resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
  });
}
