import { type PartyAct } from '../model/intent';
import { splitFirst } from './split';

/**
 * What somebody wants of a party. A first word that could be either is an order only if what follows fits it: `leave` leaves,
 * `leave the lamp!` is said. null = an order that lacks its name.
 */
export function partyActIn(rest: string): PartyAct | null {
  const [first, more] = splitFirst(rest);
  const word = first.toLowerCase();
  const isOneWord = more !== '' && !/\s/u.test(more);
  if (rest === '') return { act: 'list' };
  if ((word === 'list' || word === 'leave') && more === '') return { act: word };
  if (word === 'invite' || word === 'kick') {
    if (more === '') return null;
    if (isOneWord) return { act: word, name: more };
  }
  if (word === 'accept' && (more === '' || isOneWord))
    return { act: 'accept', name: more === '' ? null : more };
  return { act: 'say', text: rest };
}
