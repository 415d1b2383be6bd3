import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const ONE_OF_EACH = [
  'test/architecture/a.test.js',
  'test/journeys/a.test.js',
  'test/faults/a.test.js',
  'test/streams/a.marbles.test.js',
  'test/streams/a.property.test.js',
  'test/src/infra/x/a.test.js',
  'test/streams/a.test.js',
];
const PASSES = "it('passes', () => {});\n";

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs Jest with the reporter in a folder of its own that holds these files. */
async function runJest(
  files: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Promise<Ended> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'mythos-kinds-')));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  const config = JSON.stringify({
    rootDir: root,
    testMatch: ['<rootDir>/test/**/*.test.js'],
    transform: {},
    reporters: ['default', join(__dirname, 'kinds-reporter.cjs')],
  });
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const child = spawn(process.execPath, [jest, '-i', '--config', config, ...args], { cwd: root });
  let output = '';
  child.stdout.on('data', (bytes: Buffer) => (output += bytes.toString()));
  child.stderr.resume();
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  await rm(root, { recursive: true });
  return { code, output };
}

const allKinds = (): Record<string, string> => ({
  ...Object.fromEntries(ONE_OF_EACH.map((path) => [path, PASSES])),
  'test/types/a.types.ts': '// @ts-expect-error numbers are no text\nconst a: string = 1;\n',
});

describe('KindsReporter', () => {
  it('counts each kind and ends with one plain line', async () => {
    const { code, output } = await runJest({ ...allKinds(), 'test/b.test.js': PASSES });
    expect(output).toContain(
      [
        'tests per kind',
        '  architecture: 1',
        '  journey: 1',
        '  fault: 1',
        '  marble: 1',
        '  property: 1',
        '  integration: 1',
        '  unit: 2',
        '  types: 1',
        '',
        '8 passed, 0 failed',
        '',
      ].join('\n'),
    );
    expect(output.trimEnd().split('\n').at(-1)).toBe('8 passed, 0 failed');
    expect(code).toBe(0);
  });

  it('fails a whole run in which a kind ran none, and names all such kinds', async () => {
    const { code, output } = await runJest({ 'test/src/a.test.js': PASSES });
    const missing = 'architecture, journey, fault, marble, property, integration, types';
    expect(output).toContain(`\nFAILED: no test of kind: ${missing}\n`);
    expect(output).toContain('\n1 passed, 0 failed\n');
    expect(code).toBe(1);
  });

  it('fails a whole run that lacks one kind only', async () => {
    const files = allKinds();
    delete files['test/streams/a.test.js'];
    const { code, output } = await runJest(files);
    expect(output).toContain('\nFAILED: no test of kind: unit\n');
    expect(code).toBe(1);
  });

  it('has nothing but the last line where a part is asked for', async () => {
    const { code, output } = await runJest({ 'test/a.test.js': PASSES }, ['test/a']);
    expect(output).not.toContain('FAILED');
    expect(output).not.toContain('tests per kind');
    expect(output).toContain('\n1 passed, 0 failed\n');
    expect(code).toBe(0);
  });

  it('counts failures, and files that cannot be loaded', async () => {
    const { code, output } = await runJest({
      ...allKinds(),
      'test/b.test.js': "it('fails', () => { throw new Error('no'); });\n",
      'test/c.test.js': 'this is no code',
    });
    expect(output).toContain('\n7 passed, 2 failed\n');
    expect(code).toBe(1);
  });
});
