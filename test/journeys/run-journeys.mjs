import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Runs the journeys in each manner of manner.ts, and says at the end how many passed in each.
 *
 *     npm run journeys [-- part of a path … --option-of-jest=value …]
 *
 * With JOURNEYS only in that manner. Ends with 1 if any failed.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const jest = join(root, 'node_modules/jest/bin/jest.js');
const { JOURNEYS } = process.env;
const manners = JOURNEYS === undefined ? ['alone', 'nats', 'tls'] : [JOURNEYS];
const args = process.argv.slice(2);
const options = args.filter((arg) => arg.startsWith('-'));
const parts = args.filter((arg) => !arg.startsWith('-'));
const paths = (parts.length === 0 ? [''] : parts).map((part) => `test/journeys/.*${part}`);

/** What came of it; null = there is no result. */
async function run(manner) {
  const folder = mkdtempSync(join(tmpdir(), 'mythos-journeys-'));
  const outputFile = join(folder, 'results.json');
  const how = ['--coverage=false', ...options, '--json', `--outputFile=${outputFile}`];
  process.stdout.write(`\njourneys: ${manner}\n\n`);
  const child = spawn(process.execPath, [jest, ...paths, ...how], {
    cwd: root,
    env: { ...process.env, JOURNEYS: manner },
    stdio: 'inherit',
  });
  try {
    const [code] = await once(child, 'close');
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(outputFile, 'utf8'),
    );
    // A file that could not be loaded, or that leaks, counts as one that failed.
    return { code, passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch (error) {
    process.stderr.write(`journeys: ${manner}: ${String(error)}\n`);
    return null;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const ends = [];
for (const manner of manners) ends.push([manner, await run(manner)]);

process.stdout.write('\njourneys\n');
for (const [manner, end] of ends) {
  const what = end === null ? 'did not run' : `${end.passed} passed, ${end.failed} failed`;
  process.stdout.write(`  ${manner}: ${what}\n`);
  if (end === null || end.code !== 0) process.exitCode = 1;
}
