import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const PAGE = 'docs/faults.md';
const ROWS = 20;

interface Row {
  /** Of the twenty a number; of those between nodes `N` and a number. */
  readonly n: string;
  readonly isOpen: boolean;
  /** What is missing, of a row that is open. */
  readonly missing: string;
  readonly tests: readonly { readonly path: string; readonly title: string }[];
}

const read = (path: string): Promise<string> => readFile(join(ROOT, path), 'utf8');

/** The rows of the table. What is in its last cell and is neither a test nor the word "open" is a fault of the page. */
async function rows(): Promise<readonly Row[]> {
  const lines = (await read(PAGE)).split('\n').filter((line) => /^\| N?\d/.test(line));
  return lines.map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    const parts = (cells[4] ?? '').split('<br>');
    const open = parts.find((part) => part.startsWith('**open**: '));
    const tests = parts
      .filter((part) => part !== open)
      .map((part) => {
        const [, path = '', title = ''] = /^`(test\/[\w./-]+)`: (.+)$/.exec(part) ?? [];
        return { path, title };
      });
    const missing = open?.split(/\bmissing (?:is|are) /)[1] ?? '';
    return { n: cells[1] ?? '', isOpen: open !== undefined, missing, tests };
  });
}

/** Whether a file has a test of this title; quotes around it as the author chose. */
async function hasTest(path: string, title: string): Promise<boolean> {
  const source = await read(path).catch(() => '');
  return ["'", '"', '`'].some((quote) => source.includes(quote + title + quote));
}

describe(PAGE, () => {
  it('has a row for each of the twenty', async () => {
    const numbers = Array.from({ length: ROWS }, (_, i) => String(i + 1));
    const found = (await rows()).map(({ n }) => n).filter((n) => !n.startsWith('N'));
    expect(found).toEqual(numbers);
  });

  it('names tests that there are, by file and title', async () => {
    const lost: string[] = [];
    for (const { n, tests } of await rows())
      for (const { path, title } of tests)
        if (!(await hasTest(path, title))) lost.push(`${n}: ${path}: ${title}`);
    expect(lost).toEqual([]);
  });

  it('names a test in each row, or says that it is open and what is missing', async () => {
    const silent = (await rows()).filter(({ isOpen, missing, tests }) =>
      isOpen ? missing === '' : tests.length === 0,
    );
    expect(silent.map(({ n }) => n)).toEqual([]);
  });
});
