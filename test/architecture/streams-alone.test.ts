import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve as resolvePath } from 'node:path';

const ROOT = join(__dirname, '../..');
const COPIED = ['streams', 'test/streams', 'test/setup.ts', 'test/set-up', 'tsconfig.json'];
/** All that the library knows of packages is rxjs; the others are its tests'. */
const PACKAGES = ['rxjs', 'rxjs-marbles', 'fast-check', 'eventsource-parser', 'typescript'];
/** Beside Jest itself: what it runs the tests in, and their types. */
const OF_JEST = ['jest-environment-node', '@types/jest', '@types/node'];

interface Manifest {
  readonly imports: unknown;
  readonly jest: Readonly<Record<string, unknown>>;
}
interface Ended {
  readonly code: number;
  readonly said: string;
}
interface TestRun {
  readonly numFailedTestSuites: number;
  readonly numPassedTestSuites: number;
  readonly numPassedTests: number;
}

/** A project of its own: nothing but the library, its tests, and what they use. */
async function alone(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'mythos-streams-alone-')));
  for (const path of COPIED) await cp(join(ROOT, path), join(folder, path), { recursive: true });
  for (const name of [...PACKAGES, ...OF_JEST]) {
    const link = join(folder, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(ROOT, 'node_modules', name), link);
  }
  const { imports, jest } = JSON.parse(
    await readFile(join(ROOT, 'package.json'), 'utf8'),
  ) as Manifest;
  const { testEnvironment, testEnvironmentOptions, testMatch, setupFilesAfterEnv } = jest;
  const settings = { testEnvironment, testEnvironmentOptions, testMatch, setupFilesAfterEnv };
  const transform = { '^.+\\.ts$': join(ROOT, 'node_modules/ts-jest') };
  const manifest = { name: 'streams-alone', imports, jest: { ...settings, transform } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

function node(folder: string, program: string, ...args: readonly string[]): Promise<Ended> {
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    const path = resolvePath(ROOT, 'node_modules', program);
    execFile(process.execPath, [path, ...args], options, (error, out, err) => {
      resolve({ code: error === null ? 0 : 1, said: out + err });
    });
  });
}

describe('streams/, copied out of the repository with test/streams/', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await alone();
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('builds, and what is built is loaded by Node', async () => {
    const emit = ['--noEmit', 'false', '--outDir', 'out'];
    const built = await node(folder, 'typescript/bin/tsc', '-p', 'streams', ...emit);
    expect(built).toEqual({ code: 0, said: '' });
    const load = "console.log(typeof require('./index.js').CompositeSubscription)";
    await writeFile(join(folder, 'out/load.cjs'), load);
    expect(await node(folder, join(folder, 'out/load.cjs'))).toEqual({
      code: 0,
      said: 'function\n',
    });
  }, 60_000);

  it('has no type error, its tests counted', async () => {
    const checked = await node(folder, 'typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit');
    expect(checked).toEqual({ code: 0, said: '' });
  }, 60_000);

  it('passes its tests', async () => {
    const file = join(folder, 'result.json');
    const { code, said } = await node(folder, 'jest/bin/jest.js', '--json', `--outputFile=${file}`);
    expect({ code, said: code === 0 ? '' : said }).toEqual({ code: 0, said: '' });
    const result = JSON.parse(await readFile(file, 'utf8')) as TestRun;
    expect(result.numFailedTestSuites).toBe(0);
    expect(result.numPassedTestSuites).toBeGreaterThan(20);
    expect(result.numPassedTests).toBeGreaterThan(200);
  }, 300_000);

  it('notices what is not its own', async () => {
    await writeFile(
      join(folder, 'test/streams/zz-foreign.ts'),
      "export { type PlayerId } from '../../src/model/ids';\n",
    );
    const { said } = await node(folder, 'typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit');
    expect(said).toContain('test/streams/zz-foreign.ts(1,31): error TS2307: Cannot find module');
  }, 60_000);
});
