import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LINT_CODES } from '../../../src/content/linting/lint-world';
import { ERROR_CODES, WARNING_CODES } from '../../../src/content/report/rows';
import { ERRORS } from './planted-errors';
import { NPC_ERRORS, NPC_WARNINGS } from './planted-npc-faults';
import { WARNINGS } from './planted-warnings';

const PAGE = 'docs/content.md';

/** The first cells of a table's rows, under a heading, with the second where it is one word. */
async function rowsUnder(heading: string): Promise<readonly string[]> {
  const page = await readFile(join(__dirname, '../../..', PAGE), 'utf8');
  const part = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return [...part.matchAll(/^\| `([a-z._]+)` +\| (?:(error|warning) )?/gm)].map(
    ([, code = '', severity]) => (severity === undefined ? code : `${severity} ${code}`),
  );
}

describe(PAGE, () => {
  it('lists every code of the loader with its severity', async () => {
    expect(await rowsUnder('What the loader reports')).toEqual([
      ...ERROR_CODES.map((code) => `error ${code}`),
      ...WARNING_CODES.map((code) => `warning ${code}`),
    ]);
  });

  it('lists every code of the linter', async () => {
    expect(await rowsUnder('What the linter finds besides')).toEqual([...LINT_CODES]);
  });
});

describe('the planted faults', () => {
  it('have every code of the loader but that of an empty world', () => {
    const planted = new Set(
      [...ERRORS, ...WARNINGS, ...NPC_ERRORS, ...NPC_WARNINGS].map(([, , code]) => code),
    );
    const codes = [...ERROR_CODES, ...WARNING_CODES].filter((code) => code !== 'world.empty');
    expect([...planted].sort()).toEqual([...codes].sort());
  });
});
