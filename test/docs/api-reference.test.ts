import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const TYPEDOC = join(ROOT, 'node_modules/typedoc/bin/typedoc');
const A_MINUTE = 60_000;

const HIDDEN = `
export const bare = 1;
/** See {@link Nobody}. */
export const lost = 1;
/** Hidden. */
interface Hidden {
  readonly a: 1;
}
/** Shown. */
export const shown: Hidden = { a: 1 };
`;
const COMPLAINTS = [
  /index\.bare .*does not have any documentation/u,
  /resolve link to "Nobody"/u,
  /Hidden, .*not included/u,
];
const PARAMETER = `
/**
 * Adds.
 * @param more how much
 */
export function add(): number {
  return 1;
}
`;
const SOUND = '/** A door. */\nexport const door = 1;\n';

interface Run {
  readonly isWell: boolean;
  readonly said: string;
}

/** `npm run docs` of a project, its pages in a folder of their own. */
const typedoc = (project: string, out: string): Promise<Run> =>
  new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
    const run = { cwd: project, env };
    execFile(process.execPath, [TYPEDOC, '--out', out], run, (error, stdout, stderr) => {
      resolve({ isWell: error === null, said: `${stdout}${stderr}` });
    });
  });

describe('npm run docs', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mythosmud-api-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it(
    'makes a reference of both doors of streams, without a warning',
    async () => {
      const { isWell, said } = await typedoc(ROOT, folder);
      expect(said).not.toContain('[warning]');
      expect(isWell).toBe(true);
      expect(await readFile(join(folder, 'index.html'), 'utf8')).toContain('A marble test');
      expect(await readdir(join(folder, 'classes'))).toContain('index.CompositeSubscription.html');
      expect(await readdir(join(folder, 'functions'))).toContain('testing.marbles.html');
    },
    A_MINUTE,
  );

  it.each([
    ['what has no docstring, links to nothing, or shows a hidden type', HIDDEN, COMPLAINTS],
    ['a parameter that is not there', PARAMETER, [/@param with name "more"/u]],
  ])(
    'refuses %s',
    async (_label, source, complaints) => {
      for (const file of ['typedoc.json', 'tsconfig.json', 'package.json'])
        await cp(join(ROOT, file), join(folder, file));
      await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
      await mkdir(join(folder, 'streams/testing'), { recursive: true });
      await cp(join(ROOT, 'streams/README.md'), join(folder, 'streams/README.md'));
      await writeFile(join(folder, 'streams/index.ts'), source);
      await writeFile(join(folder, 'streams/testing/index.ts'), SOUND);
      const { isWell, said } = await typedoc(folder, join(folder, 'out'));
      for (const complaint of complaints) expect(said).toMatch(complaint);
      expect(isWell).toBe(false);
    },
    A_MINUTE,
  );
});
