import { type Item, type ItemPrototype } from '../../model/item';
import { madeOnce } from '../made-once';
import { type WorldView } from '../view';
import { keyword, plural } from './phrase';
import { BODY, prototypeOf } from './prototype-of';

/** What somebody asked for, in words. */
export type Target =
  /** The n-th that fits: `2.lamp`. */
  | { readonly kind: 'one'; readonly nth: number; readonly words: readonly string[] }
  /** So many: `3 coins`. */
  | { readonly kind: 'some'; readonly count: number; readonly words: readonly string[] }
  /** Every one that fits: `all`, `all.coin`. */
  | { readonly kind: 'all'; readonly words: readonly string[] };

/** One thing, or so many of a stack. */
export interface Pick {
  readonly item: Item;
  readonly quantity: number;
}

/** What most people type. */
const ONE_WORD = /^[a-z]+$/;
const ARTICLES = new Set(['a', 'an', 'the', 'some', 'my']);

export function targetOf(text: string): Target {
  const asked = text.trim().toLowerCase();
  if (ONE_WORD.test(asked) && asked !== 'all')
    return { kind: 'one', nth: 1, words: wordsOf(asked) };
  const nth = /^(\d{1,6})\.(.+)$/u.exec(asked);
  if (nth !== null) return { kind: 'one', nth: Number(nth[1]), words: wordsOf(nth[2] ?? '') };
  const all = /^all(?:[.\s]+(.+))?$/u.exec(asked);
  if (all !== null) return { kind: 'all', words: wordsOf(all[1] ?? '') };
  const some = /^(\d{1,9})\s+(.+)$/u.exec(asked);
  if (some !== null) return { kind: 'some', count: Number(some[1]), words: wordsOf(some[2] ?? '') };
  return { kind: 'one', nth: 1, words: wordsOf(asked) };
}

/** The words of a name or of what was typed, without articles and apostrophes; a hyphen parts two words. */
export function wordsOf(text: string): readonly string[] {
  const small = text.toLowerCase();
  const words = ONE_WORD.test(small)
    ? [small]
    : small.replaceAll(/['’]/gu, '').split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '' && !ARTICLES.has(word));
}

/** The words of a name, and those with a hyphen as one too: "iron", "bound", "ironbound". */
export const wordsOfName = (name: string): readonly string[] => [
  ...wordsOf(name),
  ...name
    .split(/\s+/u)
    .filter((word) => word.includes('-'))
    .flatMap((word) => wordsOf(word.replaceAll('-', ''))),
];

/** Whether each typed word begins a word of the name. */
export const fits = (typed: readonly string[], known: readonly string[]): boolean =>
  typed.length > 0 && typed.every((word) => known.some((one) => one.startsWith(word)));

/** The words of a kind of thing. */
interface Lexicon {
  /** What to type after `get`. */
  readonly keyword: string;
  /** Of its name and aliases: one of it. */
  readonly one: readonly string[];
  /** The same, and their plurals. */
  readonly any: readonly string[];
}

/** What is never one of it. */
const MASS = 'money';

/** What a kind of thing is called does not change. */
export const lexiconOf: (prototype: ItemPrototype) => Lexicon = madeOnce((prototype) => {
  const words = [prototype.name, ...prototype.aliases].flatMap(wordsOfName);
  const plurals = words.map(plural);
  const one = words.filter((word) => !plurals.includes(word) && word !== MASS);
  return { keyword: keyword(prototype.name), one, any: [...words, ...plurals] };
});

/** What of these was meant, in their order; nothing = none fits. */
export function pick(world: WorldView, items: readonly Item[], target: Target): readonly Pick[] {
  if (target.kind === 'all') {
    const isAny = target.words.length === 0;
    return items
      .filter((item) => isAny || isMeant(world, item, target.words))
      .map((item) => ({ item, quantity: item.quantity }));
  }
  if (target.kind === 'one') return oneOf(world, nthMeant(world, items, target), target.words);
  return upTo(
    items.filter((item) => isMeant(world, item, target.words)),
    target.count,
  );
}

function isMeant(world: WorldView, item: Item, typed: readonly string[]): boolean {
  const prototype = prototypeOf(world, item);
  const { any } = lexiconOf(prototype);
  if (prototype.id !== BODY.id) return fits(typed, any);
  return fits(typed, [...any, ...wordsOf(world.record('corpse', item.id)?.name ?? '')]);
}

function nthMeant(
  world: WorldView,
  items: readonly Item[],
  { nth, words }: Extract<Target, { kind: 'one' }>,
): Item | undefined {
  let left = nth;
  return items.find((item) => isMeant(world, item, words) && (left -= 1) === 0);
}

/** `coin` is one of the stack, `coins` is all of it. */
function oneOf(
  world: WorldView,
  item: Item | undefined,
  typed: readonly string[],
): readonly Pick[] {
  if (item === undefined) return [];
  const isSingular = fits(typed, lexiconOf(prototypeOf(world, item)).one);
  return [{ item, quantity: isSingular ? 1 : item.quantity }];
}

function upTo(items: readonly Item[], count: number): readonly Pick[] {
  const picks: Pick[] = [];
  let left = count;
  for (const item of items) {
    const quantity = Math.min(left, item.quantity);
    if (quantity > 0) picks.push({ item, quantity });
    left -= quantity;
  }
  return picks;
}
