import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const FOLDERS = ['src/command/verbs', 'src/rules/verbs'];
const LISTS = ['src/command/verb-files.ts', 'src/rules/verb-rules.ts'];

interface Run {
  readonly code: number;
  readonly said: string;
}

/** Runs it on a copy of the project, as on a machine of one who writes. */
const discover = (root: string, ...more: readonly string[]): Promise<Run> =>
  new Promise((resolve) => {
    const env = { ...process.env, CI: '' };
    const script = join(ROOT, 'src/command/discover.mjs');
    execFile(process.execPath, [script, root, ...more], { env }, (error, _out, said) => {
      resolve({ code: error === null ? 0 : 1, said });
    });
  });

describe('discover', () => {
  let root: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'mythosmud-verbs-'));
    for (const path of [...FOLDERS, ...LISTS])
      await cp(join(ROOT, path), join(root, path), { recursive: true });
  });

  afterEach(async () => {
    await rm(root, { recursive: true });
  });

  const textOf = (path: string): Promise<string> => readFile(join(root, path), 'utf8');

  it('finds the committed lists as the folders are', async () => {
    expect(await discover(ROOT, '--check')).toEqual({ code: 0, said: '' });
  });

  it('lists a file as soon as it is there, in both rooms', async () => {
    for (const folder of FOLDERS) await writeFile(join(root, folder, 'cold-supper.ts'), '');
    const stale = await discover(root, '--check');
    expect(stale.code).toBe(1);
    expect(stale.said).toContain('src/command/verb-files.ts is not what lies in src/command/verbs');
    expect(await discover(root)).toEqual({ code: 0, said: '' });
    expect(await textOf(LISTS[0] ?? '')).toContain(`'cold-supper': coldSupperFile,`);
    expect(await textOf(LISTS[1] ?? '')).toContain(`'cold-supper': coldSupperRule,`);
    expect(await discover(root, '--check')).toEqual({ code: 0, said: '' });
  });

  it('forgets a file that is gone', async () => {
    await rm(join(root, 'src/rules/verbs/say.ts'));
    await discover(root);
    expect(await textOf('src/rules/verb-rules.ts')).not.toContain('say');
  });

  it('refuses what is not named like a verb', async () => {
    await mkdir(join(root, 'src/command/verbs/Dance'));
    const { code, said } = await discover(root);
    expect(code).toBe(1);
    expect(said).toContain('src/command/verbs: Dance is not named like a verb');
  });
});
