import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Changes the default of each number of the rules by one step and runs the rules' tests: each change must turn one red.
 *
 *     npm run mutate:rules [-- part of a name …]
 *
 * A test that was red before is tried first; these are kept in killers.json. Ends with 1 if a change goes unnoticed.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const require = createRequire(import.meta.url);
const KILLERS = join(root, 'test/mutation/killers.json');
const RULE_TESTS = [
  'test/src/rules',
  'test/src/world',
  'test/src/account',
  'test/src/command',
  'test/src/perception',
  'test/virtual-zone',
];
/** Changes no rule, as test/src/world/catch-up.test.ts shows. */
const CHANGES_NOTHING = new Set(['tickMs']);
const AT_ONCE = 2;

const { jest: own } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const config = JSON.stringify({
  ...own,
  rootDir: root,
  reporters: [],
  maxWorkers: 1,
  transform: {
    'src/rules/numbers\\.ts$': '<rootDir>/test/mutation/mutating-transformer.cjs',
    ...own.transform,
  },
});

const { RULE_NUMBERS } = require(join(root, 'dist/src/rules/numbers.js'));
const wanted = process.argv.slice(2);
const names = Object.keys(RULE_NUMBERS).filter(
  (name) =>
    !CHANGES_NOTHING.has(name) &&
    (wanted.length === 0 || wanted.some((part) => name.includes(part))),
);
const killers = textOf(KILLERS);

const sources = readdirSync(join(root, 'src'), { recursive: true })
  .filter((path) => path.endsWith('.ts') && !path.startsWith('client'))
  .map((path) => ({ path, text: readFileSync(join(root, 'src', path), 'utf8') }));

/** Those who use a number, by its name or by names of its area that they put together. */
function usersOf(name) {
  const puttingTogether = `\`${name.slice(0, name.indexOf('.') + 1)}`;
  return sources.filter(
    ({ path, text }) =>
      !path.startsWith('app/config') &&
      !/numbers\.ts$/.test(path) &&
      (text.includes(`'${name}'`) || text.includes(puttingTogether)),
  );
}

/** The tests that have the names of users of a number, or of the folder of one. */
function twinsOf(name) {
  const twins = usersOf(name).flatMap(({ path }) => [
    join('test/src', path.replace(/\.ts$/, '.test.ts')),
    join('test/src', `${dirname(path)}.test.ts`),
  ]);
  return [...new Set(twins)].filter((path) => existsSync(join(root, path)));
}

/** The folders of the tests of users of a number. */
function nearTo(name) {
  const folders = new Set(usersOf(name).map(({ path }) => join('test/src', dirname(path))));
  return [...folders]
    .filter((folder) => existsSync(join(root, folder)))
    .map((folder) => (folder === 'test/src/rules' ? `${folder}/[a-z-]+[.]` : folder));
}

/** One unit of the last digit that it is written with; a second where it is whole seconds. */
function stepOf(name, value) {
  if (!Number.isInteger(value)) return 10 ** -(String(value).split('.')[1]?.length ?? 0);
  return name.endsWith('Ms') && value % 1_000 === 0 && value > 0 ? 1_000 : 1;
}

function textOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}

/** The first test file that is red with that change; null = none of them is. */
async function redWith(name, value, paths) {
  const folder = mkdtempSync(join(tmpdir(), 'mutation-'));
  const report = join(folder, 'report.json');
  try {
    await run(
      [
        '--config',
        config,
        '--coverage=false',
        '--bail=1',
        '--json',
        `--outputFile=${report}`,
        ...paths,
      ],
      { ...process.env, MUTATE_RULE: name, MUTATE_VALUE: String(value) },
    );
    const { testResults = [], numTotalTests = 0 } = textOf(report);
    if (numTotalTests === 0) throw new Error(`no test ran for ${name} (${paths.join(' ')})`);
    const red = testResults.find(({ status }) => status === 'failed');
    return red === undefined ? null : relative(root, red.name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args, env) {
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  return new Promise((resolve) => {
    spawn(process.execPath, [jest, ...args], { cwd: root, env, stdio: 'ignore' }).on(
      'close',
      resolve,
    );
  });
}

async function killerOf(name) {
  const value = RULE_NUMBERS[name];
  const mutated = Number((value + stepOf(name, value)).toPrecision(12));
  const known = killers[name];
  const [twins, near] = [twinsOf(name), nearTo(name)];
  const red =
    (known === undefined ? null : await redWith(name, mutated, [known])) ??
    (twins.length === 0 ? null : await redWith(name, mutated, twins)) ??
    (near.length === 0 ? null : await redWith(name, mutated, near)) ??
    (await redWith(name, mutated, RULE_TESTS));
  console.log(
    `${red === null ? 'UNNOTICED' : 'red      '} ${name} ${value} -> ${mutated}${red === null ? '' : `  ${red}`}`,
  );
  return red;
}

/** At once, so that a run that is cut short is not lost. */
function keep(name, red) {
  killers[name] = red;
  const kept = Object.entries(killers).filter(([known]) => known in RULE_NUMBERS);
  writeFileSync(KILLERS, `${JSON.stringify(Object.fromEntries(kept.sort()), null, 2)}\n`);
}

const left = [...names];
const unnoticed = [];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let name = left.shift(); name !== undefined; name = left.shift()) {
      const red = await killerOf(name);
      if (red === null) unnoticed.push(name);
      else keep(name, red);
    }
  }),
);
console.log(`${names.length - unnoticed.length} of ${names.length} changes turn a test red.`);
if (unnoticed.length > 0) {
  console.log(`Unnoticed: ${unnoticed.sort().join(', ')}`);
  process.exitCode = 1;
}
