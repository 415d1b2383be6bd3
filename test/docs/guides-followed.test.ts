import { exec } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Block, blocksOf, changed, ROOT, unchanged } from './guide-blocks';

/** In the order in which somebody new would read them. */
const GUIDES = ['first-marble-test', 'writing-a-command', 'adding-an-event'].map(
  (name) => `docs/guide/${name}.md`,
);
const COPIED = ['package.json', 'tsconfig.json', 'eslint.config.mjs', 'streams', 'src', 'test'];
const MINUTES = 60_000;

/** What a command says; rejects with it where the command fails. */
const run = (tree: string, command: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, CI: '', FORCE_COLOR: '0' };
    exec(command, { cwd: tree, env, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      if (error === null) resolve(out + err);
      else reject(new Error(`${command}:\n${out}${err}`));
    });
  });

/** Does what a block tells the reader to do with a file. */
async function follow(tree: string, { language, path, code }: Block): Promise<void> {
  const file = join(tree, path);
  if (language === 'diff') await writeFile(file, changed(await readFile(file, 'utf8'), code));
  if (language !== 'ts' || path === '') return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, code, { flag: 'wx' });
}

/** Undoes, last first, what somebody has followed already: their practice need not be put away. */
async function undo(tree: string, blocks: readonly Block[]): Promise<void> {
  for (const { language, path, code } of [...blocks].reverse()) {
    const file = join(tree, path);
    if (language === 'ts' && path !== '') await rm(file, { force: true });
    const text = language === 'diff' ? await readFile(file, 'utf8').catch(() => null) : null;
    if (text !== null) await writeFile(file, unchanged(text, code));
  }
}

describe('a newcomer who follows the guides word for word', () => {
  let tree: string;
  let blocks: readonly Block[];

  beforeAll(async () => {
    tree = await mkdtemp(join(tmpdir(), 'mythosmud-guides-'));
    for (const path of COPIED) await cp(join(ROOT, path), join(tree, path), { recursive: true });
    await symlink(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
    blocks = (await Promise.all(GUIDES.map(blocksOf))).flat();
    await undo(tree, blocks);
    for (const block of blocks) await follow(tree, block);
  }, MINUTES);

  afterAll(async () => {
    await rm(tree, { recursive: true });
  });

  it(
    'ends with everything green that they are told to run',
    async () => {
      const lines = blocks.filter(({ language }) => language === 'sh').map(({ code }) => code);
      const commands = [...new Set(lines.join('').trim().split('\n'))];
      expect(commands.filter((command) => command.startsWith('npx jest'))).toHaveLength(4);
      for (const command of commands) await run(tree, command);
    },
    3 * MINUTES,
  );

  it(
    'has written what the lint and prettier take',
    async () => {
      const made = [...new Set(blocks.map(({ path }) => path))].filter((path) => path !== '');
      await run(tree, `npx eslint --max-warnings 0 ${made.join(' ')}`);
      await run(tree, `npx prettier --check ${made.join(' ')}`);
    },
    2 * MINUTES,
  );
});
