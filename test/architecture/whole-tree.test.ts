import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { jsonOf } from './seeded-tree';

const ROOT = join(__dirname, '../..');
const FOLDERS = ['streams', 'src', 'test'];

interface FileConfig {
  readonly path: string;
  readonly isIgnored: boolean;
  readonly errors: readonly string[];
  readonly bans: readonly string[];
}
interface Cruise {
  readonly modules: readonly { readonly source: string }[];
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Rules that hold in every file, whatever its room. */
const EVERYWHERE = [
  'house/finnish',
  'max-lines',
  'max-params',
  'no-console',
  'no-restricted-syntax',
  '@typescript-eslint/no-explicit-any',
  '@typescript-eslint/no-unsafe-assignment',
  '@typescript-eslint/no-floating-promises',
  '@typescript-eslint/switch-exhaustiveness-check',
  'rxjs-x/no-nested-subscribe',
];

/** Where a rule that keeps the server from blocking, leaking or growing does not hold, and no other file. */
const EXEMPT: Readonly<Record<string, RegExp>> = {
  'house/bounded': /^streams\/testing\//,
  'house/log-events': /^(streams|src\/client|src\/infra\/logging)\//,
  'house/no-blocking': /^(streams\/testing|src\/client)\//,
  'house/no-exit': /^(streams\/|src\/main[.]ts$)/,
  'house/owned-subscribe': /^(streams\/testing|src\/client)\//,
  'rxjs-x/no-ignored-subscription': /^streams\/testing\//,
};

describe('the whole tree', () => {
  let all: readonly string[];
  let code: readonly string[];

  beforeAll(async () => {
    all = (await Promise.all(FOLDERS.map(filesOf))).flat();
    code = all.filter((path) => path.endsWith('.ts'));
  });

  it('is under the lint: no file is left out, no rule that holds everywhere is off', async () => {
    const report = 'test/architecture/lint-report.cjs';
    const configs = (await jsonOf(ROOT, report, ['config', ...code])) as readonly FileConfig[];
    const gaps = configs.filter(
      ({ isIgnored, errors }) => isIgnored || EVERYWHERE.some((rule) => !errors.includes(rule)),
    );
    expect(configs.length).toBe(code.length);
    expect(gaps.map(({ path }) => path)).toEqual([]);
    const shipped = configs.filter(({ path }) => /^(streams|src)\//.test(path));
    for (const [rule, exempt] of Object.entries(EXEMPT)) {
      const without = shipped.filter(({ errors }) => !errors.includes(rule));
      const wrong = without.filter(({ path }) => !exempt.test(path));
      expect({ rule, wrong: wrong.map(({ path }) => path) }).toEqual({ rule, wrong: [] });
    }
    const enums = configs.filter(({ bans }) => !bans.includes('Use a union of literals.'));
    expect(enums.map(({ path }) => path)).toEqual([]);
  }, 120_000);

  it('is under the architecture: every file is cruised', async () => {
    const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
    const config = ['--config', 'test/architecture/rules.cjs', '--output-type', 'json'];
    const { modules } = (await jsonOf(ROOT, cruiser, [...FOLDERS, ...config])) as Cruise;
    const cruised = new Set(modules.map(({ source }) => source));
    expect(code.filter((path) => !path.endsWith('.d.ts') && !cruised.has(path))).toEqual([]);
  }, 120_000);

  it('is TypeScript, but for what tools must read as it is', () => {
    const scripts = all.filter((path) => /\.(js|jsx|tsx|mts|cts|mjs|cjs)$/.test(path));
    expect(scripts.sort()).toEqual([
      'src/client/bundle.mjs',
      'src/command/discover.mjs',
      'test/architecture/finnish.mjs',
      'test/architecture/house-rules/bounded.mjs',
      'test/architecture/house-rules/declared-in.mjs',
      'test/architecture/house-rules/log-events.mjs',
      'test/architecture/house-rules/no-blocking.mjs',
      'test/architecture/house-rules/no-exit.mjs',
      'test/architecture/house-rules/owned-subscribe.mjs',
      'test/architecture/house-rules/test-habits.mjs',
      'test/architecture/lint-report.cjs',
      'test/architecture/rules.cjs',
      // Loaded by Node itself before a spawned server.
      'test/faults/blocking-watch.cjs',
      'test/faults/leaking-part.cjs',
      'test/faults/moved-clock.cjs',
      'test/faults/stuck-handler.cjs',
      'test/journeys/run-journeys.mjs',
      'test/mutation/mutate-rules.mjs',
      'test/mutation/mutating-transformer.cjs',
      'test/reporters/kinds-reporter.cjs',
      'test/reporters/kinds.cjs',
      'test/reporters/wholes-first.cjs',
      'test/reporters/wholes-first.d.cts',
      'test/set-up/node-environment.cjs',
    ]);
  });

  it('keeps code out of the data of content', () => {
    const data = all.filter((path) => path.startsWith('src/content/data/'));
    expect(data.filter((path) => !/\.(json|txt|md)$/.test(path))).toEqual([]);
  });

  it('has kebab-case names and no drawers', () => {
    expect(code.filter((path) => !/^[a-z\d./-]+$/.test(path))).toEqual([]);
    const drawers = /(^|\/)(utils?|common|helpers?|shared|misc)(\/|\.)/;
    expect(all.filter((path) => drawers.test(path))).toEqual([]);
  });

  it('silences no tool by a comment', async () => {
    const quiet: string[] = [];
    const marks = ['eslint-disable', '@ts-ignore', '@ts-nocheck', 'istanbul ignore'];
    for (const path of code.filter((each) => each !== 'test/architecture/lint-seeds.ts')) {
      if (path === 'test/architecture/whole-tree.test.ts') continue;
      const content = await readFile(join(ROOT, path), 'utf8');
      if (marks.some((mark) => content.includes(mark))) quiet.push(path);
    }
    expect(quiet).toEqual([]);
  });
});
