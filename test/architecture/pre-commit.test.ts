import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { removeTree, seededTree } from './seeded-tree';

const ROOT = join(__dirname, '../..');
const RIGHT = 'export const lamp = 1;\n';
const WRONG = 'export enum Lamp {\n  Lit,\n}\n';
const UNFORMATTED = 'export const lamp   = 1\n';

interface Ended {
  readonly code: number;
  readonly said: string;
}

/** Git knows only the folder it runs in, and nobody's settings. */
const ENVIRONMENT = {
  PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
  HOME: tmpdir(),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};

function run(cwd: string, program: string, ...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env: ENVIRONMENT }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: out + err });
    });
  });
}

/** What `npm ci` runs last, as npm would. */
async function prepare(folder: string): Promise<Ended> {
  const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  return run(folder, 'sh', '-c', scripts['prepare'] ?? 'exit 9');
}

describe('the hook before a commit', () => {
  let tree: string;
  const git = (...args: readonly string[]): Promise<Ended> => run(tree, 'git', ...args);
  const lay = (path: string, code: string): Promise<void> => writeFile(join(tree, path), code);

  beforeAll(async () => {
    tree = await seededTree({ '.gitignore': 'node_modules\n', 'src/rules/zz-lamp.ts': RIGHT });
    await cp(join(ROOT, '.githooks'), join(tree, '.githooks'), { recursive: true });
    await git('init');
    await git('add', '.');
    await git('commit', '--message', 'the tree');
    await prepare(tree);
  }, 60_000);
  afterAll(() => removeTree(tree));

  beforeEach(async () => {
    await git('reset', '--hard');
    await git('clean', '-d', '--force');
  });

  const commits = async (): Promise<number> =>
    Number((await git('rev-list', '--count', 'HEAD')).said);

  it('is there after npm ci', async () => {
    expect((await git('config', 'core.hooksPath')).said).toBe('.githooks\n');
  });

  it.each([
    ['a violation', WRONG, 'union of literals'],
    ['what is not formatted', UNFORMATTED, 'Code style'],
  ])(
    'refuses %s that is staged, and names its file',
    async (_what, code, says) => {
      const before = await commits();
      await lay('src/rules/zz-staged.ts', code);
      await git('add', 'src/rules/zz-staged.ts');
      const { code: status, said } = await git('commit', '--message', 'wrong');
      expect(status).not.toBe(0);
      expect(said).toContain('src/rules/zz-staged.ts');
      expect(said).toContain(says);
      expect(await commits()).toBe(before);
    },
    60_000,
  );

  it('takes what is right while something wrong is not staged, in another file and in the same', async () => {
    const before = await commits();
    await lay('src/rules/zz-right.ts', RIGHT);
    await lay('src/rules/zz-lamp.ts', 'export const lamp = 2;\n');
    await git('add', 'src/rules/zz-right.ts', 'src/rules/zz-lamp.ts');
    await lay('src/rules/zz-lamp.ts', WRONG);
    await lay('src/rules/zz-aside.ts', WRONG);
    const { code, said } = await git('commit', '--message', 'right');
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining('right') as string });
    expect(await commits()).toBe(before + 1);
    expect((await git('show', 'HEAD:src/rules/zz-lamp.ts')).said).toBe('export const lamp = 2;\n');
    // What was not staged is as it was.
    expect(await readFile(join(tree, 'src/rules/zz-lamp.ts'), 'utf8')).toBe(WRONG);
    expect((await git('status', '--short')).said).toBe(
      ' M src/rules/zz-lamp.ts\n?? src/rules/zz-aside.ts\n',
    );
  }, 60_000);

  it('takes a change of what is no code', async () => {
    await lay('notes.md', '# Notes\n');
    await git('add', 'notes.md');
    expect((await git('commit', '--message', 'notes')).code).toBe(0);
  }, 60_000);
});

describe('npm ci where there is no repository', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mythos-prepare-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('sets nothing and does not fail', async () => {
    expect(await prepare(folder)).toEqual({ code: 0, said: '' });
  });

  it('does not touch the repository of somebody else around it', async () => {
    await run(folder, 'git', 'init', 'around');
    const inner = join(folder, 'around', 'inner');
    await run(folder, 'mkdir', inner);
    expect(await prepare(inner)).toEqual({ code: 0, said: '' });
    expect((await run(inner, 'git', 'config', 'core.hooksPath')).said).toBe('');
  });

  it('does not fail on a .git that is none', async () => {
    await writeFile(join(folder, '.git'), 'nothing');
    expect(await prepare(folder)).toEqual({ code: 0, said: '' });
  });
});
