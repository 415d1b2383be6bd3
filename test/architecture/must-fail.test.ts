import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** Each test of `must-fail/*.fixture.ts`, and what its failure must say. */
const FIXTURES: readonly (readonly [string, RegExp])[] = [
  ['marbles sees a value that comes too late', /"frame": 2[^]*"frame": 1|"frame": 1[^]*"frame": 2/],
  ['marbles sees a subscription that lasts too long', /"unsubscribedFrame": 3/],
  [
    'marbles does not hang on a source without end',
    /Virtual time does not end: a source needs take\(n\) or an unsubscription marble.*\n- made at .*diagrams\.fixture\.ts:\d+/,
  ],
  [
    'marbles does not hang on a source without end that nobody compares',
    /Virtual time does not end.*\n- made at .*diagrams\.fixture\.ts:\d+/,
  ],
  [
    'marbles finds a subscription that the test forgot',
    /a subscription is open, made at .*diagrams\.fixture\.ts:\d+/,
  ],
  [
    'virtualWorld does not hang where time stands still',
    /Virtual time does not end.*\n- made at .*diagrams\.fixture\.ts:\d+/,
  ],
  ['cases fails for the row that is wrong', /"value": 2/],
  ['flowOf records what fails as a test of something else', /"frame": 6/],
  ['flowOf refuses to draw what no diagram can say', /No diagram can say what came at 2 ms/],
  [
    'toFlow draws both sides',
    /Expected: 5s a 19999ms \(b\|\)\n.*Received: 5s a 24999ms \(b\|\)[^]*expected at 25000 ms: "dong"[^]*received at 30000 ms: "dong"/,
  ],
  ['expectNoLeaks finds a root that is open', /CompositeSubscription "forgotten" is open/],
  ['expectNoLeaks finds a root that drains', /CompositeSubscription "slow" is draining/],
  [
    'expectNoLeaks finds a subscription',
    /a subscription is open, made at .*leaks\.fixture\.ts:\d+/,
  ],
  ['expectNoLeaks finds a promise of a value', /a promise of a value.*leaks\.fixture\.ts:\d+/],
  [
    'expectNoLeaks finds the connection of a shared stream',
    /the connection of a shared stream is open, made at .*leaks\.fixture\.ts:\d+/,
  ],
  ['expectNoLeaks finds a timer of rxjs', /- a timer is pending, made at .*leaks\.fixture\.ts:\d+/],
  [
    'expectNoLeaks finds a timer beneath a subscription',
    /a subscription is open[^]*a timer is pending, made at .*leaks\.fixture\.ts:\d+/,
  ],
  [
    'expectNoLeaks finds a timer of a virtual world',
    /a timer of a virtualWorld is pending, due in 60000 ms, made at .*leaks\.fixture\.ts:\d+/,
  ],
  ['expectNoLeaks finds an error in a callback', /nobody to tell of: Error: in a callback/],
  ['expectNoLeaks finds an error after the end', /nobody to tell of: Error: too late/],
  ['expectNoLeaks finds a closing that throws', /after the test threw: Error: stuck/],
  ['toOwnNothing draws what is owned', /It owns 1:\n.*app \(open[^]*app\/sse \(open[^]*frames/],
  [
    'toHaveNothingPending tells what is scheduled, and where',
    /at 60000 ms \(in 60000 ms\), made at .*matchers\.fixture\.ts:\d+/,
  ],
  [
    'toHaveSeen marks what was seen, and names what was not',
    /Not seen after the line before it: "2s Ada leaves north\."\n\nSeen:\n {2}✓ 0ms Ada says, “Hello.”\n {4}1s Ada leaves north\./,
  ],
  ['toHaveSeen sees the order', /Not seen after the line before it: "Ada says/],
  ['toHaveSeen sees what was to be unseen', /All were seen: \/Hello\/[^]*✓ 0ms Ada says/],
  ['virtualZone fails with the line that is wrong', /-.*6s Ada stares[^]*\+.*5s Ada stares/],
  ['virtualZone fails where a rule throws', /a fault in the program/],
];

interface Run {
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** A child of its own: the fixtures' failures are not this run's. */
async function fixturesRun(): Promise<Run> {
  const { jest: settings } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    readonly jest: Readonly<Record<string, unknown>>;
  };
  const { testEnvironment, testEnvironmentOptions, roots, transform, setupFilesAfterEnv } =
    settings;
  const kept = { testEnvironment, testEnvironmentOptions, roots, transform, setupFilesAfterEnv };
  const testMatch = ['<rootDir>/test/architecture/must-fail/*.fixture.ts'];
  const config = JSON.stringify({ ...kept, rootDir: ROOT, testMatch, reporters: [] });
  const folder = await mkdtemp(join(tmpdir(), 'mythos-must-fail-'));
  const outputFile = join(folder, 'result.json');
  const args = ['--config', config, '--runInBand', '--no-colors', '--forceExit', '--json'];
  await new Promise<void>((resolve) => {
    const program = join(ROOT, 'node_modules/jest/bin/jest.js');
    const options = { cwd: ROOT, timeout: 100_000 };
    execFile(process.execPath, [program, ...args, `--outputFile=${outputFile}`], options, () => {
      resolve();
    });
  });
  const run = JSON.parse(await readFile(outputFile, 'utf8')) as Run;
  await rm(folder, { recursive: true });
  return run;
}

describe('the testing kit', () => {
  let results: ReadonlyMap<string, { readonly status: string; readonly said: string }>;

  beforeAll(async () => {
    const { testResults } = await fixturesRun();
    const each = testResults.flatMap(({ assertionResults }) => assertionResults);
    results = new Map(
      each.map(({ fullName, status, failureMessages }) => [
        fullName,
        { status, said: failureMessages.join('\n') },
      ]),
    );
  }, 120_000);

  it.each(FIXTURES)('can fail: %s', (name, says) => {
    const result = results.get(name);
    expect({ name, status: result?.status }).toEqual({ name, status: 'failed' });
    expect(result?.said).toMatch(says);
  });

  it('shows the line of the fixture, and not one of the kit', () => {
    const elsewhere = [...results]
      .map(([name, { said }]) => ({ name, frame: /^\s+at .*$/m.exec(said)?.[0] ?? '' }))
      .filter(({ frame }) => !frame.includes('.fixture.ts:'));
    expect(elsewhere).toEqual([]);
  });

  it('has no fixture of which nothing is demanded', () => {
    const demanded = FIXTURES.map(([name]) => name);
    expect([...results.keys()].sort()).toEqual(demanded.toSorted());
  });
});
