/**
 * Preloaded into a server: every call that stops the thread is written to stderr, with when and from where.
 *
 *   BLOCKING <ms since 1970> <function> <the first line of the stack that is not Node's>
 */
const modules = ['fs', 'child_process', 'crypto', 'zlib'];
const { writeSync } = require('node:fs');
const { syncBuiltinESMExports } = require('node:module');

/** Of the stack at most so many lines: whoever called is among them. */
Error.stackTraceLimit = 50;

function caller() {
  const lines = new Error().stack.split('\n').slice(3);
  const found = lines.find((line) => !/node:|blocking-watch/.test(line));
  return (found ?? lines[0] ?? '').trim();
}

/** Whoever reads may be slow: a pipe that is full is tried again. */
function tell(line) {
  for (;;) {
    try {
      writeSync(2, line);
      return;
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

function watched(name, original) {
  const watching = function (...given) {
    tell(`BLOCKING ${Date.now()} ${name} ${caller()}\n`);
    return Reflect.apply(original, this, given);
  };
  return Object.assign(watching, original);
}

for (const module of modules) {
  const exported = require(`node:${module}`);
  for (const [name, value] of Object.entries(exported))
    if (name.endsWith('Sync') && typeof value === 'function')
      exported[name] = watched(`${module}.${name}`, value);
}
Atomics.wait = watched('Atomics.wait', Atomics.wait);
syncBuiltinESMExports();
