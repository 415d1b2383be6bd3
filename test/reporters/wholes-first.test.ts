import WholesFirst from './wholes-first.cjs';

const SIZES: Readonly<Record<string, number>> = {
  '/p/test/src/model/large.test.ts': 9,
  '/p/test/journeys/api/small.test.ts': 1,
  '/p/test/streams/middling.test.ts': 5,
  '/p/test/faults/larger.test.ts': 2,
};

describe('WholesFirst', () => {
  it('puts journeys and faults before larger files, and each sort in the order of Jest', () => {
    const hasteFS = { getSize: (path: string) => SIZES[path] };
    const context = { config: { rootDir: '/p', cache: false }, hasteFS };
    const tests = Object.keys(SIZES).map((path) => ({ path, context }));
    const sequencer = new WholesFirst({ contexts: [], globalConfig: {} });
    expect(sequencer.sort(tests).map(({ path }) => path)).toEqual([
      '/p/test/faults/larger.test.ts',
      '/p/test/journeys/api/small.test.ts',
      '/p/test/src/model/large.test.ts',
      '/p/test/streams/middling.test.ts',
    ]);
  });
});
