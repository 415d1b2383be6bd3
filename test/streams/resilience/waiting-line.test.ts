import { WaitingLine } from '../../../streams/resilience/waiting-line';

const lineOf = (...values: readonly string[]): [WaitingLine<string>, (() => boolean)[]] => {
  const line = new WaitingLine<string>();
  return [line, values.map((value) => line.join(value))];
};

const servedAll = (line: WaitingLine<string>): readonly string[] =>
  Array.from({ length: line.length }, () => line.serve());

describe('WaitingLine', () => {
  it.each<[string, readonly number[], readonly string[]]>([
    ['nobody', [], ['a', 'b', 'c']],
    ['the first', [0], ['b', 'c']],
    ['one in the middle', [1], ['a', 'c']],
    ['the last', [2], ['a', 'b']],
    ['the first two', [0, 1], ['c']],
    ['the last two', [2, 1], ['a']],
    ['all', [1, 0, 2], []],
  ])('serves in the order of coming when %s has left', (_, leaving, served) => {
    const [line, leaves] = lineOf('a', 'b', 'c');
    expect(leaving.map((place) => leaves[place]?.())).toEqual(leaving.map(() => true));
    expect(line.length).toBe(served.length);
    expect(servedAll(line)).toEqual(served);
    line.join('d');
    expect(servedAll(line)).toEqual(['d']);
  });

  it('lets nobody leave twice, or after being served', () => {
    const [line, leaves] = lineOf('a', 'b');
    line.serve();
    leaves[1]?.();
    expect(leaves.map((leave) => leave())).toEqual([false, false]);
    expect(line.length).toBe(0);
  });

  it('refuses to serve nobody', () => {
    expect(() => lineOf()[0].serve()).toThrow(RangeError);
  });
});
