import { LINT_SEEDS, RIGHT_CODE } from './lint-seeds';
import { jsonOf, removeTree, seededTree } from './seeded-tree';

interface Finding {
  readonly path: string;
  readonly rule: string | null;
  readonly message: string;
}
interface FileConfig {
  readonly path: string;
  readonly bans: readonly string[];
}

const REPORT = 'test/architecture/lint-report.cjs';
/** A file of each region of the tree: together they have every ban there is. */
const REGIONS = [
  'streams/index.ts',
  'src/world/zz-right.ts',
  'src/app/zz-console.ts',
  'src/infra/files/zz-right.ts',
  'test/src/world/zz-sleep.test.ts',
];

describe('the lint', () => {
  const seeds = Object.fromEntries(LINT_SEEDS.map(({ path, code }) => [path, code]));
  let tree: string;
  let findings: readonly Finding[];
  let configs: readonly FileConfig[];

  beforeAll(async () => {
    tree = await seededTree({ ...seeds, ...RIGHT_CODE });
    const files = [...Object.keys(seeds), ...Object.keys(RIGHT_CODE)];
    findings = (await jsonOf(tree, REPORT, ['lint', ...files])) as readonly Finding[];
    configs = (await jsonOf(tree, REPORT, ['config', ...REGIONS])) as readonly FileConfig[];
  }, 240_000);
  afterAll(() => removeTree(tree));

  it.each(LINT_SEEDS.map((each) => [each.rule, each.path, each.says ?? ''] as const))(
    'fires %s in %s %s',
    (rule, path, says) => {
      const here = findings.filter((finding) => finding.path === path);
      const fired = here.filter((each) => each.rule === rule && each.message.includes(says));
      expect({ here, fired: fired.length > 0 }).toEqual({ here, fired: true });
    },
  );

  it.each(Object.keys(RIGHT_CODE))('is silent in %s', (path) => {
    expect(findings.filter((finding) => finding.path === path)).toEqual([]);
  });

  it('has no ban of its own without a seed', () => {
    const bans = new Set(configs.flatMap((config) => config.bans));
    const said = findings.map(({ message }) => message);
    const unseeded = [...bans].filter((ban) => !said.some((message) => message.includes(ban)));
    expect(bans.size).toBeGreaterThan(20);
    expect(unseeded).toEqual([]);
  });
});
