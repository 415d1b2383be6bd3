import { execFile } from 'node:child_process';
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const FILES = {
  'part.js': 'exports.one = () => 1;\nexports.two = () => 2;\nexports.never = () => 3;\n',
  'a.test.js': "const { one } = require('./part');\nit('one', () => void one());\n",
  'b.test.js': "const { one } = require('./part');\nit('one again', () => void one());\n",
  'c.test.js': "const { two } = require('./part');\nit('two', () => void two());\n",
};

interface Covered {
  readonly f: Readonly<Record<string, number>>;
  readonly s: Readonly<Record<string, number>>;
}

/** What Jest says is covered of `part.js`, with the tests in one worker. */
async function covered(): Promise<Covered | undefined> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'mythos-covered-')));
  for (const [path, text] of Object.entries(FILES)) await writeFile(join(root, path), text);
  const config = JSON.stringify({
    rootDir: root,
    transform: {},
    testEnvironment: join(__dirname, '../set-up/node-environment.cjs'),
    coverageReporters: ['json'],
  });
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  await new Promise<void>((resolve) => {
    const args = [jest, '-i', '--coverage', '--config', config];
    execFile(process.execPath, args, { cwd: root }, () => {
      resolve();
    });
  });
  const report = await readFile(join(root, 'coverage/coverage-final.json'), 'utf8');
  await rm(root, { recursive: true });
  return (JSON.parse(report) as Readonly<Record<string, Covered>>)[join(root, 'part.js')];
}

describe('CoveredOnce', () => {
  it('keeps what any test file covers, and leaves out what was told already', async () => {
    const { f, s } = (await covered()) ?? { f: {}, s: {} };
    expect(Object.values(f).map((hits) => hits > 0)).toEqual([true, true, false]);
    // A statement at the top of the file runs in each of three tests; the second of them tells nothing new.
    expect(Object.values(s)[0]).toBe(2);
  });
});
