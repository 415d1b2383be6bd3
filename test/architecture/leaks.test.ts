import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { LEAK_SEEDS, type LeakSeed } from './leak-seeds';
import { jsonOf, removeTree, seededTree } from './seeded-tree';

const ROOT = join(__dirname, '../..');
/** A test file of the tree, with a leak or its corrected twin. */
const TEST = `import { EventEmitter } from 'node:events';
import { Subject } from 'rxjs';
import { CompositeSubscription } from '#streams';
import { virtualWorld } from '#streams/testing';
import { use } from '../PATH';

export const error = (): void => undefined;
export const server = new EventEmitter();
export const stops$ = (): Subject<void> => new Subject<void>();

it('NAME', () => {
  const scope = new CompositeSubscription('app', virtualWorld());
  BODY
  void scope.close({ code: 'done' });
});
`;

interface Finding {
  readonly path: string;
  readonly line: number;
  readonly rule: string | null;
}
interface Result {
  readonly title: string;
  readonly failureMessages: readonly string[];
}
interface Run {
  readonly testResults: readonly { readonly assertionResults: readonly Result[] }[];
}

const slugOf = ({ path }: LeakSeed): string => path.replace(/^.*\//, '');
const testPath = (seed: LeakSeed, kind: string): string =>
  `test/zz-leaks/${slugOf(seed)}${kind}.test.ts`;

/** The files of a seed: the leak and its twin, each with its test. */
function filesOf(seed: LeakSeed): Readonly<Record<string, string>> {
  const test = (path: string, name: string): string =>
    TEST.replace('PATH', `../${path}`).replace('NAME', name).replace('BODY', seed.test);
  return {
    [`${seed.path}.ts`]: seed.leaking,
    [`${seed.path}-right.ts`]: seed.corrected,
    [testPath(seed, '')]: test(seed.path, seed.name),
    [testPath(seed, '-right')]: test(`${seed.path}-right`, `${seed.name}, corrected`),
  };
}

/** `path:line` of the line with this mark. */
function placeOf(seed: LeakSeed, mark: 'lint' | 'run'): string {
  for (const [path, code] of Object.entries(filesOf(seed))) {
    const at = code.split('\n').findIndex((line) => line.includes('//') && line.includes(mark));
    if (at >= 0) return `${path}:${at + 1}`;
  }
  throw new Error(`${seed.name} has no line marked ${mark}`);
}

describe('a leak', () => {
  let tree: string;
  let findings: readonly Finding[];
  let results: readonly Result[];

  beforeAll(async () => {
    tree = await seededTree(
      Object.assign({}, ...LEAK_SEEDS.map(filesOf)) as Record<string, string>,
    );
    await cp(join(ROOT, 'test/set-up'), join(tree, 'test/set-up'), { recursive: true });
    const sources = LEAK_SEEDS.flatMap(({ path }) => [`${path}.ts`, `${path}-right.ts`]);
    const report = 'test/architecture/lint-report.cjs';
    findings = (await jsonOf(tree, report, ['lint', ...sources])) as readonly Finding[];
    const plain = ['--reporters=default', '--testSequencer=@jest/test-sequencer'];
    const how = [...plain, '--json', '--runInBand', '--forceExit'];
    const jest = 'node_modules/jest/bin/jest.js';
    const run = (await jsonOf(tree, jest, ['test/zz-leaks', ...how])) as Run;
    results = run.testResults.flatMap(({ assertionResults }) => assertionResults);
  }, 120_000);
  afterAll(() => removeTree(tree));

  const saidOf = (title: string): string | undefined =>
    results.find((each) => each.title === title)?.failureMessages.join('\n');

  it.each(LEAK_SEEDS.filter(({ says }) => says !== null).map((seed) => [seed.name, seed] as const))(
    'by %s fails its test, with the line',
    (name, seed) => {
      const said = saidOf(name);
      expect(said).toContain(seed.says);
      expect(said).toContain(placeOf(seed, 'run'));
    },
  );

  it.each(LEAK_SEEDS.filter(({ rule }) => rule !== null).map((seed) => [seed.name, seed] as const))(
    'by %s is refused by the lint, at the line',
    (_name, seed) => {
      const here = findings.filter(({ path }) => path === `${seed.path}.ts`);
      const places = here
        .filter(({ rule }) => rule === seed.rule)
        .map(({ path, line }) => `${path}:${line}`);
      expect({ here, places }).toEqual({
        here,
        places: expect.arrayContaining([placeOf(seed, 'lint')]) as string[],
      });
    },
  );

  it.each(LEAK_SEEDS.map((seed) => [seed.name, seed] as const))(
    'by %s, corrected, is silent',
    (name, seed) => {
      expect(saidOf(`${name}, corrected`)).toBe('');
      expect(findings.filter(({ path }) => path === `${seed.path}-right.ts`)).toEqual([]);
    },
  );

  it('has ten ways, each with somebody who sees it', () => {
    expect(LEAK_SEEDS).toHaveLength(10);
    expect(LEAK_SEEDS.filter(({ says, rule }) => says === null && rule === null)).toEqual([]);
  });
});
