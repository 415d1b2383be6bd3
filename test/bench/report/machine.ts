import { execFile } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a figure is worth nothing without: cores, their kind, load, Node, commit. */
export async function machine(): Promise<string> {
  const cores = cpus();
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  const model = cores[0]?.model ?? 'unknown';
  return `${cores.length} cores (${model}), load ${load}, node ${process.version}, commit ${await commit()}`;
}

/** With `+` when the tree differs from it. */
async function commit(): Promise<string> {
  try {
    const { stdout: hash } = await run('git', ['rev-parse', '--short', 'HEAD']);
    const { stdout: changed } = await run('git', ['status', '--porcelain', 'src', 'streams']);
    return hash.trim() + (changed === '' ? '' : '+');
  } catch {
    return 'unknown';
  }
}
