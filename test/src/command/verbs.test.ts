import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GROUPS } from '../../../src/command/group';
import { VERB_BY_WORD, VERBS } from '../../../src/command/verbs';

const FOLDER = join(__dirname, '../../../src/command/verbs');
const MOST_LINES = 20;

describe('VERBS', () => {
  it('are those of the folder, each in a file of 20 lines at most', async () => {
    const files = await readdir(FOLDER);
    const words = VERBS.map(({ name }) => name.replaceAll('_', '-'));
    expect(words).toEqual(expect.arrayContaining(namesOf(files)));
    const texts = await Promise.all(files.map((file) => readFile(join(FOLDER, file), 'utf8')));
    const long = files.filter((_, at) => (texts[at] ?? '').trim().split('\n').length > MOST_LINES);
    expect(long).toEqual([]);
  });

  it('stand by group, and within a group by the alphabet of their files', () => {
    const groups = VERBS.map(({ group }) => group);
    expect([...new Set(groups)]).toEqual([...GROUPS]);
    expect(groups).toEqual(GROUPS.flatMap((group) => groups.filter((one) => one === group)));
    const looking = VERBS.filter(({ group }) => group === 'looking').map(({ name }) => name);
    expect(looking).toEqual([...looking].sort());
  });

  it('are found by each of their words', () => {
    for (const verb of VERBS)
      for (const word of [verb.name, ...verb.aliases]) expect(VERB_BY_WORD.get(word)).toBe(verb);
  });
});

/** Of those files that hold one verb. */
const namesOf = (files: readonly string[]): readonly string[] =>
  files.map((file) => file.replace('.ts', '')).filter((name) => name !== 'directions');
