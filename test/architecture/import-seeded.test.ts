import { IMPORT_SEEDS, type ImportSeed, RIGHT_IMPORTS, roomSeed, TARGETS } from './import-seeds';
import { jsonOf, removeTree, seededTree } from './seeded-tree';

interface Cruise {
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly rule: { readonly name: string };
    }[];
    readonly ruleSetUsed: {
      readonly forbidden: readonly { readonly name: string; readonly severity: string }[];
    };
  };
}
interface Rules {
  readonly forbidden: readonly { readonly name: string }[];
}

const { forbidden } = jest.requireActual<Rules>('./rules.cjs');
const NAMES = forbidden.map(({ name }) => name);
const byHand = new Set(IMPORT_SEEDS.map(({ rule }) => rule));
const SEEDS: readonly ImportSeed[] = [
  ...IMPORT_SEEDS,
  ...NAMES.filter((name) => !byHand.has(name)).map(roomSeed),
];

describe('the architecture', () => {
  let tree: string;
  let summary: Cruise['summary'];

  beforeAll(async () => {
    const laid = SEEDS.map(({ files }) => files);
    tree = await seededTree(Object.assign({}, TARGETS, RIGHT_IMPORTS, ...laid) as typeof TARGETS);
    const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
    const config = ['--config', 'test/architecture/rules.cjs', '--output-type', 'json'];
    const cruise = (await jsonOf(tree, cruiser, ['streams', 'src', 'test', ...config])) as Cruise;
    ({ summary } = cruise);
  }, 240_000);
  afterAll(() => removeTree(tree));

  it.each(SEEDS.map(({ rule, from }) => [rule, from] as const))('fires %s on %s', (rule, from) => {
    const here = summary.violations.filter((each) => each.from === from);
    expect(here.map((each) => each.rule.name)).toContain(rule);
  });

  it.each(Object.keys(RIGHT_IMPORTS))('is silent about %s', (path) => {
    expect(summary.violations.filter(({ from }) => from === path)).toEqual([]);
  });

  it('has no rule without a seed, and none that only warns', () => {
    expect(NAMES.length).toBeGreaterThan(60);
    const seeded = new Set(SEEDS.map(({ rule }) => rule));
    expect(NAMES.filter((name) => !seeded.has(name))).toEqual([]);
    const mild = summary.ruleSetUsed.forbidden.filter(({ severity }) => severity !== 'error');
    expect(mild).toEqual([]);
  });
});
