import { sortRows } from '../../../../src/content/report/sort-rows';
import { errorRow, warningRow } from '../../../../src/content/report/rows';

const at = (file: string, ...path: PropertyKey[]): { file: string; path: PropertyKey[] } => ({
  file,
  path,
});

describe('sortRows', () => {
  it('sorts by file, then pointer, then code', () => {
    const rows = [
      warningRow('start.missing', at('b', 'x'), '4'),
      errorRow('schema', at('b', 'x'), '3'),
      errorRow('schema', at('b'), '2'),
      errorRow('schema', at('B'), '1'),
    ];
    expect(sortRows(rows).map(({ message }) => message)).toEqual(['1', '2', '3', '4']);
  });

  it('tells a fault once that two checks found', () => {
    const rows = [
      errorRow('schema', at('a', 'x'), 'first'),
      errorRow('schema', at('a', 'x'), 'again'),
    ];
    expect(sortRows(rows).map(({ message }) => message)).toEqual(['first']);
  });

  it('points by RFC 6901', () => {
    const [row] = sortRows([errorRow('schema', at('a', 'exits', 'a/b~c', 0), '')]);
    expect(row?.pointer).toBe('/exits/a~1b~0c/0');
  });
});
