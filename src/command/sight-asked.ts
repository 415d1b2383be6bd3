import { type IntentOf } from '../model/intent';
import { exitWord } from './direction';
import { splitFirst } from './split';

/** What follows `look`: nothing, something, or into what; null = used wrongly. */
export function sightAsked(rest: string): IntentOf<'look'> | null {
  const [first, after] = splitFirst(rest);
  if (rest === '') return { verb: 'look', at: null, isInside: false };
  if (/^in(side)?$/iu.test(first))
    return after === '' ? null : { verb: 'look', at: after, isInside: true };
  const at = /^at$/iu.test(first) && after !== '' ? after : rest;
  return { verb: 'look', at: at.includes(' ') ? at : exitWord(at), isInside: false };
}
