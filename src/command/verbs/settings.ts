import { splitFirst } from '../split';
import { type Verb } from '../verb';

export const settingsVerb: Verb = {
  name: 'settings',
  aliases: [],
  group: 'the game',
  usage: 'settings [NAME on or off]',
  help:
    'Shows or changes how you are told things. reader: the map in words. brief: of a room that you have been in you get no description ' +
    'when you come to it; look always gives it. numbers: look me says your condition in numbers too, as in hurt (12 of 20); status always ' +
    'has them. echo: off, you are not told again what you say, emote, whisper or send to a channel; history still has it.',
  isAsking: false,
  errors: ['verb.usage'],
  parse: (rest) => {
    const [name, value] = splitFirst(rest.toLowerCase());
    if (name === '') return { verb: 'settings', name: null, value: null };
    return { verb: 'settings', name, value: value === '' ? null : value };
  },
};
