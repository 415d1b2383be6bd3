import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type Found, findTool } from './find-tool';
import { type Tool } from './tools';

const run = promisify(execFile);

/** What providing touches outside; tests hand in their own. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether Debian packages can be installed here. */
  readonly canInstall: () => Promise<boolean>;
  readonly install: (debianPackage: string) => Promise<void>;
  readonly say: (line: string) => void;
}

/**
 * A tool, found or installed, with one line about what was done.
 *
 * Rejects with one line that says what to do when it cannot be had.
 */
export async function provideTool(tool: Tool, machine: Machine): Promise<Found> {
  const { name, variable, debianPackage } = tool;
  const here = await findTool(tool, machine.environment);
  if (here !== null) {
    machine.say(`set-up: ${name} is ${here.path} (${here.by})`);
    return here;
  }
  const advice = `set ${variable} to a ${name} program, or put one on PATH`;
  if (!(await machine.canInstall())) {
    throw new Error(`${name} is not here, and only root on Debian can install it: ${advice}`);
  }
  machine.say(`set-up: ${name} is not here; installing the Debian package ${debianPackage}`);
  await machine.install(debianPackage).catch((cause: unknown) => {
    throw new Error(`${name} could not be installed: ${advice}`, { cause });
  });
  const installed = await findTool(tool, machine.environment);
  if (installed === null) {
    throw new Error(`${debianPackage} is installed but brought no ${name}: ${advice}`);
  }
  machine.say(`set-up: ${name} is ${installed.path} (just installed)`);
  return installed;
}

const QUIET = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 300_000 };

/** The machine that this runs on. */
export const THIS_MACHINE: Machine = {
  environment: process.env,
  canInstall: async () =>
    process.getuid?.() === 0 &&
    (await run('apt-get', ['--version']).then(
      () => true,
      () => false,
    )),
  install: async (debianPackage) => {
    await run('apt-get', ['update', '-q'], QUIET);
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', debianPackage], QUIET);
  },
  say: (line) => {
    process.stdout.write(`${line}\n`);
  },
};
