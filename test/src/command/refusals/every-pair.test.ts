import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { VERBS } from '../../../../src/command/verbs';
import { AREAS, EXAMPLES } from './areas';

const ROWS = AREAS.flatMap(({ rows }) => rows);
const pairOf = (verb: string, code: string): string => `${verb}: ${code}`;
const provoked = new Set(ROWS.map(([verb, code]) => pairOf(verb, code)));
const declared = VERBS.flatMap(({ name, errors }) => errors.map((code) => pairOf(name, code)));

const SRC = join(__dirname, '../../../../src');
/** Where lines are answered. */
const ANSWERED_IN = ['rules', 'command', 'app/compose/staff'];
/** Of every verb; and of making a character and coming into the world, which no verb does. */
const OF_ALL = /^(?:verb|state|line|stats|world)\./u;

/** The codes with which something is refused there. */
async function codesIn(folder: string): Promise<readonly string[]> {
  const files = await readdir(join(SRC, folder), { recursive: true });
  const texts = await Promise.all(
    files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFile(join(SRC, folder, file), 'utf8')),
  );
  const found = texts.join('\n').matchAll(/(?:refused\(\s*|code: )'([a-z]+(?:\.[a-z_]+)?)'/gu);
  return [...found].map(([, code = '']) => code);
}

describe('VERBS', () => {
  it('declare every code with which src/ refuses a line', async () => {
    const codes = (await Promise.all(ANSWERED_IN.map(codesIn))).flat();
    expect(codes.length).toBeGreaterThan(100);
    const known = new Set(VERBS.flatMap(({ errors }) => errors));
    const unknown = codes.filter((code) => !known.has(code) && !OF_ALL.test(code));
    expect([...new Set(unknown)]).toEqual([]);
  });

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
