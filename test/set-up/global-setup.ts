import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { provideTool, THIS_MACHINE } from './provide-tool';
import { TOOLS } from './tools';

/** The part of Jest's configuration that is asked. */
interface Run {
  readonly testPathPatterns: { readonly patterns: readonly string[] };
}

const DISCOVER = join(__dirname, '../../src/command/discover.mjs');

/** Jest's global set-up: a verb that was just written is found, and the programs that this run's tests need are there. */
export default async function globalSetup({ testPathPatterns: { patterns } }: Run): Promise<void> {
  await promisify(execFile)(process.execPath, [DISCOVER]);
  const isAsked = (folder: string): boolean =>
    patterns.length === 0 ||
    patterns.some((pattern) => pattern.includes(folder.slice(0, -1)) || folder.startsWith(pattern));
  for (const tool of TOOLS.filter(({ usedBy }) => usedBy.some(isAsked))) {
    const { path } = await provideTool(tool, THIS_MACHINE);
    process.env[tool.variable] = path;
  }
}
