import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const ROOT = join(__dirname, '../..');
const FOLDER = 'docs/guide';

/**
 * A code block of a guide. `path` stands behind the language: of `ts` it is the file that the block is a part of, or, where
 * there is none, the file that the reader makes; of `diff` the file that the reader changes.
 */
export interface Block {
  readonly language: string;
  readonly path: string;
  readonly code: string;
}

/** Paths of all guides, from the root. */
export async function guides(): Promise<readonly string[]> {
  return (await readdir(join(ROOT, FOLDER))).sort().map((file) => `${FOLDER}/${file}`);
}

export const textOf = (path: string): Promise<string> => readFile(join(ROOT, path), 'utf8');

export async function blocksOf(guide: string): Promise<readonly Block[]> {
  const blocks = (await textOf(guide)).matchAll(/^```(\w+) ?(\S*)\n([^]*?)^```$/gm);
  return [...blocks].map(([, language = '', path = '', code = '']) => ({ language, path, code }));
}

/** Without what indents it, so that a part of a function stands at the margin. */
const trimmed = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

export const isPartOf = (code: string, text: string): boolean =>
  `\n${trimmed(text)}\n`.includes(`\n${trimmed(code)}\n`);

/** A text before a diff; where the diff has not been applied, the text as it is. */
export function unchanged(text: string, diff: string): string {
  const turned = diff.replace(/^[+-]/gm, (sign) => (sign === '+' ? '-' : '+'));
  try {
    return changed(text, turned);
  } catch {
    return text;
  }
}

/** A text after a diff without line numbers; what it keeps and takes away must stand there once. */
export function changed(text: string, diff: string): string {
  const lines = diff.trimEnd().split('\n');
  const side = (without: string): string =>
    lines
      .filter((line) => !line.startsWith(without))
      .map((line) => `${line.slice(1)}\n`)
      .join('');
  const [before, ...after] = text.split(side('+'));
  if (before === undefined || after.length !== 1)
    throw new Error(`stands there ${after.length} times, not once:\n${side('+')}`);
  return before + side('-') + after.join('');
}
