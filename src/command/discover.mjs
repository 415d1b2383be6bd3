import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Writes the two lists of what lies in `src/command/verbs/` and in `src/rules/verbs/`, so that nobody keeps them by hand.
 * Run by `npm run build`, `npm run check` and Jest. With `--check`, or where CI is set, it writes nothing and fails if
 * one is not as the folder is.
 *
 *     node src/command/discover.mjs [--check] [folder of the project]
 */
const arguments_ = process.argv.slice(2);
const isChecking = arguments_.includes('--check') || (process.env.CI ?? '') !== '';
const root =
  arguments_.find((argument) => !argument.startsWith('--')) ??
  fileURLToPath(new URL('../..', import.meta.url));

const LISTS = [
  { folder: 'src/command/verbs', list: 'src/command/verb-files.ts', write: verbFiles },
  { folder: 'src/rules/verbs', list: 'src/rules/verb-rules.ts', write: verbRules },
];
const HEAD = (folder) =>
  `// Written by src/command/discover.mjs from what lies in ${folder}/; not by hand.\n`;
const KEBAB = /^[a-z]+(-[a-z]+)*\.ts$/;

function verbFiles(names) {
  return [
    `import { type VerbFile } from './verb';`,
    ...names.map((name) => `import * as ${camel(name)}File from './verbs/${name}';`),
    '',
    '/** Every file of verbs/, by its name. */',
    'export const VERB_FILES: Readonly<Record<string, VerbFile>> = {',
    ...names.map((name) => `  ${key(name)}: ${camel(name)}File,`),
    '};',
  ];
}

function verbRules(names) {
  const rule = (name) => `${camel(name)}Rule`;
  return [
    `import { type VerbRules } from './performable';`,
    ...names.map((name) => `import { ${camel(name)} as ${rule(name)} } from './verbs/${name}';`),
    '',
    '/** Every rule of verbs/, by the verb of the intent that it answers. */',
    'export const VERB_RULES = {',
    ...names.map((name) => `  ${key(name)}: ${rule(name)},`),
    '} satisfies VerbRules;',
  ];
}

const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const key = (name) => (name.includes('-') ? `'${name}'` : name);

/** The names of the files of a folder, without `.ts`; in the same order on every machine. */
function namesIn(folder) {
  const files = readdirSync(join(root, folder)).sort();
  const odd = files.filter((file) => !KEBAB.test(file));
  if (odd.length > 0)
    throw new Error(
      `${folder}: ${odd.join(', ')} is not named like a verb: lower-case words with hyphens, .ts`,
    );
  return files.map((file) => file.slice(0, -'.ts'.length));
}

function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

try {
  for (const { folder, list, write } of LISTS) {
    const path = join(root, list);
    const text = HEAD(folder) + write(namesIn(folder)).join('\n') + '\n';
    if (textOf(path) === text) continue;
    if (isChecking)
      throw new Error(
        `${relative(root, path)} is not what lies in ${folder}/: run npm run build, and commit it`,
      );
    writeFileSync(path, text);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
