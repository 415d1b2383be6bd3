const { readdirSync, readFileSync, writeSync } = require('node:fs');
const { join, relative, sep } = require('node:path');
const { KINDS, kindOf } = require('./kinds.cjs');

/**
 * Ends a run with one plain line, `N passed, N failed`; before it a whole run has the number of tests per kind.
 *
 * A whole run fails when a kind of test ran none.
 */
class KindsReporter {
  #config;
  #error;

  constructor(config) {
    this.#config = config;
  }

  onRunComplete(_contexts, results) {
    const counts = new Map(KINDS.map(({ kind }) => [kind, 0]));
    for (const { testFilePath, numPassingTests, numFailingTests } of results.testResults) {
      const kind = kindOf(relative(this.#config.rootDir, testFilePath).split(sep).join('/'));
      counts.set(kind, counts.get(kind) + numPassingTests + numFailingTests);
    }
    counts.set('types', typeChecks(this.#config.rootDir));
    const missing = [...counts].filter(([, count]) => count === 0).map(([kind]) => kind);
    const lines = [];
    if (this.#isWhole())
      lines.push('', 'tests per kind', ...[...counts].map(([kind, n]) => `  ${kind}: ${n}`));
    if (this.#isWhole() && missing.length > 0) {
      this.#error = new Error(`no test of kind: ${missing.join(', ')}`);
      lines.push(`FAILED: ${this.#error.message}`);
    }
    // A file that could not be loaded counts as one that failed.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    lines.push('', `${results.numPassedTests} passed, ${failed} failed`, '');
    process.once('exit', () => {
      sayAll(lines.join('\n'));
    });
  }

  getLastError() {
    return this.#error;
  }

  #isWhole() {
    const { testPathPatterns, testNamePattern, onlyChanged, findRelatedTests, shard } =
      this.#config;
    const isPart = testNamePattern || onlyChanged || findRelatedTests || shard;
    return !isPart && !testPathPatterns.isSet();
  }
}

/** Types are checked by the compiler before this run: what it was asked is counted. */
function typeChecks(rootDir) {
  const folder = join(rootDir, 'test/types');
  let files = [];
  try {
    files = readdirSync(folder).filter((name) => name.endsWith('.types.ts'));
  } catch {
    // No folder, no checks.
  }
  return files.reduce((sum, name) => {
    const checks = readFileSync(join(folder, name), 'utf8').match(/@ts-expect-error|\bSame</g);
    return sum + (checks?.length ?? 0);
  }, 0);
}

/** To the end, also where standard output is a pipe that is slow: this is the last there is. */
function sayAll(text) {
  let bytes = Buffer.from(text);
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(1, bytes));
    } catch (error) {
      if (error.code !== 'EAGAIN') return;
    }
  }
}

module.exports = KindsReporter;
