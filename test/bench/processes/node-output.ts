import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const WITHIN_MS = 120_000;

/** Runs a program to its end in a fresh process. @returns what it wrote. */
export async function nodeOutput(program: {
  readonly file: string;
  readonly args: readonly string[];
  /** Folder for its CPU profile; null = none. */
  readonly profile: string | null;
}): Promise<string> {
  const { file, args, profile } = program;
  const flags = profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const { stdout } = await run(process.execPath, [...flags, file, ...args], { timeout: WITHIN_MS });
  return stdout;
}
