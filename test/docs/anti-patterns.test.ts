import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { LEAK_SEEDS } from '../architecture/leak-seeds';
import { LINT_SEEDS } from '../architecture/lint-seeds';
import { ROOT, textOf } from './guide-blocks';

const GUIDE = 'docs/guide/anti-patterns.md';

interface Named {
  readonly rule: string;
  /** A part of what it says; none = whatever it says. */
  readonly says: string | undefined;
}

/** The last cells of its tables, each rule with what stands in brackets behind it. */
async function named(): Promise<readonly Named[]> {
  const rows = (await textOf(GUIDE)).split('\n').filter((line) => /^\| (?!---|never)/.test(line));
  return rows.flatMap((row) => {
    const cell = / \| ([^|]+) \|$/.exec(row)?.[1] ?? '';
    const rules = [...cell.matchAll(/`([^`]+)`(?: \((.+?)\)(?=$|, `))?/g)];
    return rules.length === 0
      ? [{ rule: row, says: undefined }]
      : rules.map(([, rule = '', says]) => ({ rule, says }));
  });
}

/** Rules of the lint that a test has seen firing. */
const SEEDED: readonly Named[] = [
  ...LINT_SEEDS.map(({ rule, says }) => ({ rule, says })),
  ...LEAK_SEEDS.flatMap(({ rule }) => (rule === null ? [] : [{ rule, says: undefined }])),
];

const { forbidden } = jest.requireActual<{ forbidden: readonly { readonly name: string }[] }>(
  '../architecture/rules.cjs',
);

const isThere = (path: string): Promise<boolean> =>
  access(join(ROOT, path)).then(
    () => true,
    () => false,
  );

async function isCaught({ rule, says }: Named): Promise<boolean> {
  if (rule.startsWith('test/')) return isThere(rule);
  if (forbidden.some(({ name }) => name === rule)) return says === undefined;
  if (!SEEDED.some((seed) => seed.rule === rule)) return false;
  if (says === undefined || SEEDED.some((seed) => seed.rule === rule && seed.says === says))
    return true;
  return (await textOf('eslint.config.mjs')).includes(says);
}

describe(GUIDE, () => {
  it('names in each row a rule that is there and seeded, or a test that is there', async () => {
    const lost: Named[] = [];
    for (const one of await named()) if (!(await isCaught(one))) lost.push(one);
    expect(lost).toEqual([]);
  });

  it('has every rule of the lint that is seeded', async () => {
    const names = (await named()).map(({ rule }) => rule);
    expect(names).toEqual(expect.arrayContaining([...new Set(SEEDED.map(({ rule }) => rule))]));
  });
});
