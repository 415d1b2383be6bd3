import { access, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');
const LINK = /\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)/g;

async function pages(): Promise<readonly string[]> {
  const docs = await readdir(join(ROOT, 'docs'), { recursive: true });
  return [
    'README.md',
    ...docs.filter((path) => path.endsWith('.md')).map((path) => `docs/${path}`),
  ];
}

describe('links between the documents', () => {
  it('lead somewhere', async () => {
    const dead: string[] = [];
    for (const page of await pages()) {
      const text = await readFile(join(ROOT, page), 'utf8');
      for (const [, target = ''] of text.matchAll(LINK))
        await access(join(ROOT, dirname(page), target)).catch(() =>
          dead.push(`${page}: ${target}`),
        );
    }
    expect(dead).toEqual([]);
  });
});
