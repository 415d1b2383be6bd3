import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { blocksOf, guides, isPartOf, ROOT, textOf } from './guide-blocks';

const INDEX = 'docs/guide/README.md';
/** Guides whose files the reader makes; `guides-followed.test.ts` makes them. */
const MADE_BY_READERS = ['first-marble-test', 'writing-a-command', 'adding-an-event'].map(
  (name) => `docs/guide/${name}.md`,
);
/** Shows one file that is there without its path; `first-marble-test.test.ts` compares the two. */
const WITH_ONE_FILE = 'docs/guide/first-marble-test.md';

const exists = (path: string): Promise<boolean> =>
  access(join(ROOT, path)).then(
    () => true,
    () => false,
  );

describe('docs/guide', () => {
  it('shows parts of files that are compiled, linted and run, each under its path', async () => {
    const odd: string[] = [];
    for (const guide of await guides()) {
      for (const { language, path, code } of await blocksOf(guide)) {
        const isMade = MADE_BY_READERS.includes(guide) && !(await exists(path));
        const isCompared = guide === WITH_ONE_FILE && path === '';
        if (language !== 'ts' || isMade || isCompared) continue;
        const isRight = path !== '' && (await exists(path)) && isPartOf(code, await textOf(path));
        if (!isRight) odd.push(`${guide}: ${path || code.slice(0, 60)}`);
      }
    }
    expect(odd).toEqual([]);
  });

  it('names only files that exist, but for those that the reader makes', async () => {
    const lost: string[] = [];
    for (const guide of await guides()) {
      const made = new Set((await blocksOf(guide)).map(({ path }) => path));
      const named = (await textOf(guide)).matchAll(/`((?:src|test|streams|docs)\/[\w./-]+)`/g);
      for (const [, path = ''] of named)
        if (!made.has(path) && !(await exists(path))) lost.push(`${guide}: ${path}`);
    }
    expect(lost).toEqual([]);
  });

  it('has an index that leads to every guide', async () => {
    const index = await textOf(INDEX);
    const others = (await guides()).filter((guide) => guide !== INDEX);
    for (const guide of others) expect(index).toContain(`](${guide.replace('docs/guide/', '')})`);
    expect(await textOf('README.md')).toContain(`](${INDEX})`);
  });
});
