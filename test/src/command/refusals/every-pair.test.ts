import { VERBS } from '../../../../src/command/verbs';
import { AREAS, EXAMPLES } from './areas';

const ROWS = AREAS.flatMap(({ rows }) => rows);
const pairOf = (verb: string, code: string): string => `${verb}: ${code}`;
const provoked = new Set(ROWS.map(([verb, code]) => pairOf(verb, code)));
const declared = VERBS.flatMap(({ name, errors }) => errors.map((code) => pairOf(name, code)));

describe('VERBS', () => {
  it('answer with no code that is not provoked', () => {
    expect(declared.filter((pair) => !provoked.has(pair))).toEqual([]);
  });

  it('declare every code that is provoked', () => {
    const known = new Set(declared);
    expect([...provoked].filter((pair) => !known.has(pair))).toEqual([]);
  });

  it('have an example each', () => {
    const names = VERBS.map(({ name }) => name);
    expect(Object.keys(EXAMPLES).sort()).toEqual([...names].sort());
  });

  it.each(ROWS)('%s: %s (%s) is a line of that verb', (verb, _code, line) => {
    const [word] = line.split(' ');
    expect(word).toBe(verb);
  });
});
