import { type Verb, withText } from '../verb';

/** Using something, and the two words that are only for lights. */
export const useVerbs: readonly Verb[] = [
  {
    name: 'use',
    aliases: ['eat', 'drink'],
    group: 'things',
    usage: 'use OBJECT',
    help: 'Eats, drinks, lights or otherwise uses something you have.',
    isAsking: false,
    parse: withText((what) => ({ verb: 'use', what, how: 'use' })),
  },
  {
    name: 'light',
    aliases: [],
    group: 'things',
    usage: 'light OBJECT',
    help: 'Lights a lamp or a candle. It shines for all in the room, until its fuel is spent.',
    isAsking: false,
    parse: withText((what) => ({ verb: 'use', what, how: 'light' })),
  },
  {
    name: 'douse',
    aliases: ['extinguish'],
    group: 'things',
    usage: 'douse OBJECT',
    help: 'Puts a light out. What fuel is left in it is kept.',
    isAsking: false,
    parse: withText((what) => ({ verb: 'use', what, how: 'douse' })),
  },
];
