import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Machine, provideTool } from './provide-tool';
import { type Tool } from './tools';

const TOOL: Tool = {
  name: 'Lantern',
  variable: 'LANTERN_BIN',
  commands: ['lantern', 'lamp'],
  debianPackage: 'lantern-deb',
  usedBy: ['test/journeys/'],
};

describe('provideTool', () => {
  let folder: string;
  const said: string[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mythos-tools-'));
    said.length = 0;
  });
  afterEach(() => rm(folder, { recursive: true }));

  const program = async (name: string): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, '');
    await chmod(path, 0o755);
    return path;
  };
  const machine = (changes: Partial<Machine> = {}): Machine => ({
    environment: { PATH: folder },
    canInstall: () => Promise.resolve(false),
    install: () => Promise.reject(new Error('no network')),
    say: (line) => said.push(line),
    ...changes,
  });

  it('takes what the variable names, before PATH', async () => {
    await program('lantern');
    const path = await program('mine');
    const environment = { PATH: folder, LANTERN_BIN: path };
    expect(await provideTool(TOOL, machine({ environment }))).toEqual({ path, by: 'LANTERN_BIN' });
    expect(said).toEqual([`set-up: Lantern is ${path} (LANTERN_BIN)`]);
  });

  it('refuses a variable that names no program', async () => {
    const environment = { PATH: folder, LANTERN_BIN: join(folder, 'gone') };
    await expect(provideTool(TOOL, machine({ environment }))).rejects.toThrow(
      /^LANTERN_BIN is .*gone, which is no program; it names Lantern$/,
    );
  });

  it('looks for every name on PATH', async () => {
    const path = await program('lamp');
    expect(await provideTool(TOOL, machine())).toEqual({ path, by: 'PATH' });
  });

  it('installs the package where it may, and says so', async () => {
    const installed: string[] = [];
    const found = await provideTool(
      TOOL,
      machine({
        canInstall: () => Promise.resolve(true),
        install: async (debianPackage) => {
          installed.push(debianPackage);
          await program('lantern');
        },
      }),
    );
    expect(installed).toEqual(['lantern-deb']);
    expect(found.path).toBe(join(folder, 'lantern'));
    expect(said).toEqual([
      'set-up: Lantern is not here; installing the Debian package lantern-deb',
      `set-up: Lantern is ${found.path} (just installed)`,
    ]);
  });

  const yes = { canInstall: () => Promise.resolve(true) };
  const failures: readonly (readonly [string, Partial<Machine>, string])[] = [
    ['it may not install', {}, 'only root on Debian can install it'],
    ['installing fails', yes, 'could not be installed'],
    [
      'the package brings no program',
      { ...yes, install: () => Promise.resolve() },
      'brought no Lantern',
    ],
  ];
  it.each(failures)('says in one line what to do when %s', async (_what, changes, reason) => {
    const failure = await provideTool(TOOL, machine(changes)).catch((error: unknown) => error);
    const { message } = failure as Error;
    expect(message).toContain(reason);
    expect(message).toContain('set LANTERN_BIN to a Lantern program, or put one on PATH');
    expect(message).not.toContain('\n');
  });
});
