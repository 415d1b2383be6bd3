import { type Intent } from '../model/intent';
import { type Refusal } from '../model/outcome';
import { type Role } from '../model/role';
import { expandAlias } from './expand-alias';
import { isFor } from './is-for';
import { nearest, orList } from './nearest';
import { isLongerThan, shorten } from './shorten';
import { splitFirst } from './split';
import { type Verb } from './verb';
import { VERB_BY_WORD, VERBS } from './verbs';

/** What a line comes to. */
export type Parsed =
  { readonly kind: 'intent'; readonly intent: Intent; readonly isAsking: boolean } | Refused;

/** Who types a line; only what the words for it depend on. */
export interface Typist {
  /** Whether a word in small letters is what a way out of the room is called. @default none is */
  readonly isWay?: (word: string) => boolean;
  /** Verbs of the staff are offered to those whose they are. @default none */
  readonly roles?: readonly Role[];
}

type Refused = { readonly kind: 'refused' } & Refusal;

/** Of one line, before and after aliases are put in. */
export const MAX_LINE = 1_000;
/** One sign each; these need no blank after them. */
const MARKS = ["'", '’', '"', '“', ':', '?'];
/** Fewer letters than these are too few to guess from. */
const MIN_PREFIX = 3;

/**
 * A line as what it means; pure, never throws.
 *
 * - **Order** exact verb or alias, the player's own alias, the name of a way out alone, a unique beginning of three letters or more.
 *
 * @param typist who types it. @default somebody of no role where no way is called anything
 */
export function parseLine(
  line: string,
  aliases: Readonly<Record<string, string>>,
  typist: Typist = {},
): Parsed {
  if (isLongerThan(line, MAX_LINE))
    return refuse('line.too_long', `A line has ${MAX_LINE} letters at most.`);
  const alone = VERB_BY_WORD.get(line);
  if (alone !== undefined) return use(alone, '');
  const [word, rest] = splitWord(line);
  if (word === '') return refuse('verb.unknown', 'Say what you want to do, or type help.');
  const verb = VERB_BY_WORD.get(word);
  if (verb !== undefined) return use(verb, rest);
  if (Object.hasOwn(aliases, word)) return parseExpanded(line, aliases, typist);
  if (rest === '' && typist.isWay?.(word) === true)
    return { kind: 'intent', intent: { verb: 'move', exit: word }, isAsking: false };
  const begun = beginningWith(word);
  const [only] = begun;
  if (only !== undefined && begun.length === 1) return use(only, rest);
  const isOffered = (verb: Verb): boolean => isFor(verb, typist.roles ?? []);
  const known = [...VERB_BY_WORD].filter(([, one]) => isOffered(one)).map(([name]) => name);
  return unknown(word, begun.filter(isOffered), [...known, ...Object.keys(aliases)]);
}

function parseExpanded(
  line: string,
  aliases: Readonly<Record<string, string>>,
  typist: Typist,
): Parsed {
  const expanded = expandAlias(line, aliases, (word) => VERB_BY_WORD.has(word));
  return expanded === null
    ? refuse('alias.cycle', 'That word of yours leads back to itself. Type alias to see them all.')
    : parseLine(expanded, {}, typist);
}

/** A mark may stand without a blank after it. */
function splitWord(line: string): readonly [word: string, rest: string] {
  const text = line.trim();
  const mark = text.charAt(0);
  if (MARKS.includes(mark)) return [mark, text.slice(1).trim()];
  const [word, rest] = splitFirst(text);
  return [word.toLowerCase(), rest];
}

function use(verb: Verb, rest: string): Parsed {
  const intent = verb.parse(rest);
  const usage = `Use it like this: ${verb.usage}.`;
  if (intent === null) return refuse('verb.usage', usage);
  if ('amiss' in intent) return refuse('verb.usage', `${intent.amiss} ${usage}`);
  if (intent.verb === 'alias' && intent.text !== null && VERB_BY_WORD.has(intent.name ?? ''))
    return refuse('verb.usage', `“${intent.name ?? ''}” is a word of the game. Choose another.`);
  return { kind: 'intent', intent, isAsking: verb.isAsking };
}

function beginningWith(word: string): readonly Verb[] {
  if (word.length < MIN_PREFIX) return [];
  return VERBS.filter(({ name, aliases }) =>
    [name, ...aliases].some((known) => known.startsWith(word)),
  );
}

function unknown(word: string, begun: readonly Verb[], known: readonly string[]): Refused {
  const words = known.filter((one) => one.length > 1);
  const meant = begun.length > 0 ? begun.slice(0, 3).map(({ name }) => name) : nearest(word, words);
  const shown = shorten(word, 20);
  const text =
    meant.length === 0
      ? `There is no verb “${shown}”. Type help for those there are.`
      : `There is no verb “${shown}”. Did you mean ${orList(meant)}?`;
  return refuse('verb.unknown', text);
}

const refuse = (code: string, text: string): Refused => ({ kind: 'refused', code, text });
