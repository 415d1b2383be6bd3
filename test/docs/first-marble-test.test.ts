import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const GUIDE = 'docs/guide/first-marble-test.md';

/** Code blocks of a language, without their fences. */
const blocksOf = (markdown: string, language: string): readonly string[] =>
  [...markdown.matchAll(/^```(\w+)\n([^]*?)^```$/gm)]
    .filter(([, named]) => named === language)
    .map(([, , code]) => code ?? '');

describe(GUIDE, () => {
  it('shows a test file as it is: what is read is what is compiled, linted and run', async () => {
    const guide = await readFile(join(root, GUIDE), 'utf8');
    const [path] = /test\/\S+\.marbles\.test\.ts/.exec(guide) ?? [];
    const test = await readFile(join(root, path ?? ''), 'utf8');
    expect(blocksOf(guide, 'ts')).toEqual([test]);
  });

  it('needs ten lines at most', async () => {
    const guide = await readFile(join(root, GUIDE), 'utf8');
    const body = /marbles\(\(m\) => \{\n([^]*?)\n {4}\}\)/.exec(guide)?.[1] ?? '';
    expect(body.split('\n').length).toBeLessThanOrEqual(10);
    expect(body).toContain('toBeObservable');
  });

  it('names only files that exist', async () => {
    const guide = await readFile(join(root, GUIDE), 'utf8');
    const named = [...guide.matchAll(/`((?:src|test)\/[^`*]+\.ts)`/g)].map(
      ([, path]) => path ?? '',
    );
    expect(named.length).toBeGreaterThan(3);
    await Promise.all(named.map((path) => readFile(join(root, path))));
  });
});
