import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROBLEM_STATUS } from '../../src/http/problem/problem-code';
import { toProblem } from '../../src/http/problem/to-problem';

const root = join(__dirname, '../..');
const PAGE = 'docs/errors.md';

/** The rows of the table under a heading, cell by cell. */
async function rowsUnder(heading: string): Promise<readonly (readonly string[])[]> {
  const page = await readFile(join(root, PAGE), 'utf8');
  const part = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const rows = part.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const namesIn = (cell: string | undefined): readonly string[] =>
  [...(cell ?? '').matchAll(/`(\w+)`/g)].map(([, name = '']) => name);

interface ErrorClass {
  readonly name: string;
  readonly codes: readonly string[];
}

/** Every class of one family, with the codes that its file names. */
async function classesOf(folder: string, base: string): Promise<readonly ErrorClass[]> {
  const paths = await readdir(join(root, folder), { recursive: true });
  const found: ErrorClass[] = [];
  for (const path of paths.filter((each) => each.endsWith('.ts'))) {
    const source = await readFile(join(root, folder, path), 'utf8');
    const [, name] = new RegExp(`class (\\w+) extends ${base}\\b`).exec(source) ?? [];
    const codes = [...source.matchAll(/'([A-Z]+(?:_[A-Z]+)*)'/g)].map(([, code = '']) => code);
    if (name !== undefined) found.push({ name, codes: [...new Set(codes)] });
  }
  return found;
}

const byName = (classes: readonly ErrorClass[]): readonly ErrorClass[] =>
  classes
    .map(({ name, codes }) => ({ name, codes: [...codes].sort() }))
    .sort((one, other) => one.name.localeCompare(other.name));

describe(PAGE, () => {
  it('lists every code of HTTP with its status, in order', async () => {
    const rows = await rowsUnder('What HTTP answers');
    const listed = rows.map(([code, status]) => [...namesIn(code), Number(status)]);
    expect(listed).toEqual(Object.entries(PROBLEM_STATUS));
    for (const row of rows) expect(row).toHaveLength(4);
  });

  it("lists every error of the server's parts with its codes", async () => {
    const rows = await rowsUnder("What the server's parts throw");
    const listed = rows.map(([name, codes]) => ({
      name: namesIn(name)[0] ?? '',
      codes: namesIn(codes),
    }));
    const there = await classesOf('src', 'AppError');
    expect(byName(listed)).toEqual(byName(there));
  });

  it('lists every error of the library with its code', async () => {
    const rows = await rowsUnder('What the library throws');
    const listed = rows.map(([name, code]) => ({
      name: namesIn(name)[0] ?? '',
      codes: namesIn(code),
    }));
    const there = await classesOf('streams', 'StreamsError');
    expect(byName(listed)).toEqual(byName(there));
  });

  it.each([
    ['OVERLOADED', 'OVERLOADED'],
    ['DB_BUSY', 'OVERLOADED'],
    ['STREAMS_SCOPE_FULL', 'OVERLOADED'],
    ['STREAMS_SCOPE_CLOSED', 'UNAVAILABLE'],
    ['DATABASE_UNREACHABLE', 'UNAVAILABLE'],
    ['DATABASE_UNAVAILABLE', 'UNAVAILABLE'],
    ['CLOSED', 'UNAVAILABLE'],
    ['DB_NO_LOG', 'INTERNAL'],
  ])('is right that an error %s is answered as %s', (code, answered) => {
    const problem = toProblem(Object.assign(new Error('a secret'), { code }));
    expect(problem.code).toBe(answered);
    expect(problem.message).not.toContain('a secret');
  });
});
