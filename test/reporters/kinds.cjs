/** The kinds of test, and where each lives: the first that fits counts. A kind that ran no test fails the whole run. */
const KINDS = [
  { kind: 'architecture', where: /^test\/(architecture|reporters|set-up)\// },
  { kind: 'journey', where: /^test\/journeys\// },
  { kind: 'fault', where: /^test\/faults\// },
  { kind: 'marble', where: /\.marbles\.test\.[jt]s$/ },
  { kind: 'property', where: /\.propert(y|ies)\.test\.[jt]s$/ },
  { kind: 'integration', where: /^test\/src\/infra\// },
  { kind: 'unit', where: /\.test\.[jt]s$/ },
];

/** The kind of a test file, by its path from the root, with slashes. */
const kindOf = (path) => KINDS.find(({ where }) => where.test(path)).kind;

module.exports = { KINDS, kindOf };
