import { type ItemPrototype } from '../../model/item';

const ARTICLE = /^(?:an?|the|some) /iu;
/** Of somebody: "Amos Teel". */
const PROPER = /^(?!(?:An?|The|Some) )\p{Lu}/u;

/** "a brass lantern", "3 candles"; of who has a name of their own "Amos Teel, 3 times" */
export function phrase({ name }: Pick<ItemPrototype, 'name'>, quantity: number): string {
  if (quantity === 1) return name;
  return PROPER.test(name)
    ? `${name}, ${quantity} times`
    : `${quantity} ${plural(unarticled(name))}`;
}

/** "a brass lantern" without its article. */
export const unarticled = (name: string): string => name.replace(ARTICLE, '');

/** What to type after `get`: "lantern"; of "a pair of gloves", "gloves". */
export function keyword(name: string): string {
  return (/[\p{L}\p{N}'’-]+$/u.exec(name)?.[0] ?? name).toLowerCase();
}

/** "pair of gloves" becomes "pairs of gloves", "matchbox" "matchboxes". */
export function plural(noun: string): string {
  const of = noun.indexOf(' of ');
  if (of > 0) return plural(noun.slice(0, of)) + noun.slice(of);
  if (/[^aeiou]y$/iu.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (/(?:[sxz]|[cs]h)$/iu.test(noun)) return `${noun}es`;
  if (/(?:kni|wi|li)fe$/iu.test(noun)) return `${noun.slice(0, -2)}ves`;
  return `${noun}s`;
}

/** With a capital letter, as a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a, b and c" */
export function andList(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
