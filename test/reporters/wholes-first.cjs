const { default: TestSequencer } = require('@jest/test-sequencer');
const { relative, sep } = require('node:path');

/** What starts servers, browsers and compilers, and mostly waits. */
const WHOLES = /^test\/(journeys|faults|architecture|docs)\//;

/**
 * Wholes before parts, whatever the size of their files: whoever waits, waits while others calculate, and none is left to wait at the end.
 * Among themselves as Jest has them.
 */
class WholesFirst extends TestSequencer {
  sort(tests) {
    const isWhole = ({ path, context }) =>
      WHOLES.test(relative(context.config.rootDir, path).split(sep).join('/'));
    const sorted = super.sort(tests);
    return [...sorted.filter(isWhole), ...sorted.filter((test) => !isWhole(test))];
  }
}

module.exports = WholesFirst;
