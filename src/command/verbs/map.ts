import { type Verb } from '../verb';

export const mapVerb: Verb = {
  name: 'map',
  aliases: [],
  group: 'looking',
  usage: 'map [text]',
  help: 'Draws where you have been: @ you, # explored, ? an exit seen, + a way up or down. With text, the same in words.',
  isAsking: true,
  errors: ['target.none'],
  parse: (rest) => {
    if (rest !== '' && rest.toLowerCase() !== 'text') return null;
    return { verb: 'map', asText: rest !== '' };
  },
};
