import { blocksOf, isPartOf, textOf } from './guide-blocks';

const README = 'streams/README.md';

interface Manifest {
  readonly imports: unknown;
}

describe(README, () => {
  it('shows parts of tests that are run, and the imports that are used', async () => {
    const odd: string[] = [];
    const blocks = await blocksOf(README);
    for (const { language, path, code } of blocks)
      if (language === 'ts' && !isPartOf(code, await textOf(path))) odd.push(code);
    expect(odd).toEqual([]);
    expect(blocks.filter(({ language }) => language === 'ts').length).toBeGreaterThan(3);
    const shown = blocks.find(({ language }) => language === 'json')?.code ?? '';
    const { imports } = JSON.parse(await textOf('package.json')) as Manifest;
    expect(JSON.parse(`{${shown}}`)).toEqual({ imports });
  });

  it('names the packages that its tests import', async () => {
    const text = await textOf(README);
    const alone = await textOf('test/architecture/streams-alone.test.ts');
    const listed = /const PACKAGES = \[(.*)\]/.exec(alone)?.[1] ?? '';
    const packages = [...listed.matchAll(/'(.*?)'/g)].map(([, name = '']) => name);
    expect(packages).toContain('rxjs');
    for (const name of packages) expect(text).toContain(`\`${name}\``);
  });
});
