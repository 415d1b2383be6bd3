const { TestEnvironment } = require('jest-environment-node');

/** By path: what this worker has told already, of one version of the file. Lives as long as the worker. */
const told = new Map();

/** Whether this adds a line, a function or a branch to what was told; from now on it counts as told. */
function isNews({ path, hash, s, f, b }) {
  const hits = [...Object.values(s), ...Object.values(f), ...Object.values(b).flat()];
  let known = told.get(path);
  if (known?.hash !== hash) {
    known = { hash, isHit: new Uint8Array(hits.length) };
    told.set(path, known);
  }
  let isNew = false;
  for (const [n, hit] of hits.entries()) {
    if (hit === 0 || known.isHit[n] === 1) continue;
    known.isHit[n] = 1;
    isNew = true;
  }
  return isNew;
}

/**
 * Node, and of the coverage of a test file what its worker has not told yet: to copy, send and merge all of it for each of some five hundred
 * files takes longer than many of them run. What is covered stays exact; how often is not counted.
 */
class CoveredOnce extends TestEnvironment {
  handleTestEvent({ name }) {
    if (name !== 'run_finish') return;
    const coverage = this.global.__coverage__ ?? {};
    for (const [path, file] of Object.entries(coverage)) if (!isNews(file)) delete coverage[path];
  }
}

module.exports = CoveredOnce;
