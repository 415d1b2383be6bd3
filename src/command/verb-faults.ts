import { ROLES } from '../model/role';
import { GROUPS } from './group';
import { type Verb } from './verb';

/** A file of verbs/, and what it exports. */
export interface FoundFile {
  readonly name: string;
  readonly verbs: readonly Verb[];
}

/** What each field must be; the compiler says it too, but not of what is empty or not like the others. */
const FIELDS: Readonly<Record<keyof Verb, readonly [is: string, test: (verb: Verb) => boolean]>> = {
  name: ['one word in small letters', ({ name }) => isText(name) && /^[a-z_]+$/u.test(name)],
  aliases: ['a list of words without blanks', ({ aliases }) => areWords(aliases)],
  group: [`one of: ${GROUPS.join(', ')}`, ({ group }) => GROUPS.includes(group)],
  usage: ['as it is typed: the name first', ({ name, usage }) => startsWith(usage, name)],
  help: ['a sentence with its full stop', ({ help }) => isText(help) && /\S.*\.$/u.test(help)],
  isAsking: ['true or false', ({ isAsking }) => typeof isAsking === 'boolean'],
  errors: ['a list of codes, each once: area.word', ({ errors }) => areCodes(errors)],
  role: [
    'a role, of the verbs of the staff and of no others',
    ({ group, role }) =>
      group === 'staff' ? role !== undefined && ROLES.includes(role) : role === undefined,
  ],
  parse: ['a function', ({ parse }) => typeof parse === 'function'],
};

/** What is wrong with a file, each fault in a line. */
export function faultsIn({ name, verbs }: FoundFile): readonly string[] {
  if (verbs.length === 0) return [`${name}.ts exports no verb`];
  const [only] = verbs;
  const faults = verbs.flatMap((verb) =>
    Object.entries(FIELDS)
      .filter(([, [, isRight]]) => !isRight(verb))
      .map(([field, [is]]) => `${name}.ts, verb “${verb.name}”: ${field} is not ${is}`),
  );
  return verbs.length > 1 || only?.name.replaceAll('_', '-') === name
    ? faults
    : [...faults, `${name}.ts, verb “${only?.name ?? ''}”: the file is not called like the verb`];
}

/** Words that two verbs claim. */
export function wordsTwice(files: readonly FoundFile[]): readonly string[] {
  const owners = new Map<string, string>();
  const faults: string[] = [];
  for (const { name, verbs } of files)
    for (const word of verbs.flatMap((verb) => [verb.name, ...verb.aliases])) {
      const owner = owners.get(word);
      if (owner !== undefined) faults.push(`${owner}.ts and ${name}.ts both claim “${word}”`);
      owners.set(word, name);
    }
  return faults;
}

/** `exit.none`; one word (`ward`) where there is nothing to tell apart. */
const CODE = /^[a-z]+(?:\.[a-z_]+)?$/u;
const isText = (value: unknown): value is string => typeof value === 'string';
const startsWith = (text: unknown, name: string): boolean =>
  isText(text) && text.split(' ')[0] === name;
const areWords = (words: unknown): boolean =>
  Array.isArray(words) && words.every((word) => isText(word) && /^\S+$/u.test(word));
const areCodes = (codes: unknown): boolean =>
  Array.isArray(codes) &&
  codes.every((code) => isText(code) && CODE.test(code)) &&
  new Set(codes).size === codes.length;
