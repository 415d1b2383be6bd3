import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const COPIED = [
  'package.json',
  'tsconfig.json',
  'eslint.config.mjs',
  'streams',
  'src',
  'test/architecture',
  'test/src/client/tsconfig.json',
  'test/setup.ts',
];

/** A copy of the tree with seeds in it, and `node_modules` linked. Whoever makes it removes it. */
export async function seededTree(seeds: Readonly<Record<string, string>>): Promise<string> {
  const tree = await realpath(await mkdtemp(join(tmpdir(), 'mythos-seeded-')));
  for (const path of COPIED) await cp(join(ROOT, path), join(tree, path), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(tree, 'node_modules'));
  for (const [path, code] of Object.entries(seeds)) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await writeFile(join(tree, path), code);
  }
  return tree;
}

export const removeTree = (tree: string): Promise<void> => rm(tree, { recursive: true });

/** What a Node program of this project prints as JSON, run in a folder. A status of its own is no failure. */
export function jsonOf(folder: string, program: string, args: readonly string[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const options = { cwd: folder, maxBuffer: 256 * 1024 * 1024 };
    execFile(process.execPath, [join(ROOT, program), ...args], options, (error, out, err) => {
      try {
        resolve(JSON.parse(out));
      } catch {
        reject(
          new Error(`${program} printed no JSON:\n${out.slice(0, 2_000)}${err}`, { cause: error }),
        );
      }
    });
  });
}
