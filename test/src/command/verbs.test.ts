import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { VERB_BY_WORD, VERBS } from '../../../src/command/verbs';

const FOLDER = join(__dirname, '../../../src/command/verbs');

describe('VERBS', () => {
  it.each(readdirSync(FOLDER))('lists %s', (file) => {
    const exported: unknown[] = Object.values(
      jest.requireActual<object>(join(FOLDER, file)),
    ).flat();
    expect(exported.length).toBeGreaterThan(0);
    for (const verb of exported) expect(VERBS).toContain(verb);
  });

  it('gives each word to one verb only', () => {
    expect(VERB_BY_WORD.size).toBe(VERBS.flatMap(({ aliases }) => ['', ...aliases]).length);
  });

  it.each(VERBS.map((verb) => [verb.name, verb] as const))('%s has its help', (name, verb) => {
    expect(verb.usage.startsWith(name)).toBe(true);
    expect(verb.help).toMatch(/\.$/u);
  });
});
