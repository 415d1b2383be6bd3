import { type Verb } from '../verb';

export const mapVerb: Verb = {
  name: 'map',
  aliases: [],
  usage: 'map [text]',
  help: 'Draws where you have been: @ you, # explored, ? an exit seen, + a way up or down. With text, the same in words.',
  parse: (rest) => {
    if (rest !== '' && rest.toLowerCase() !== 'text') return null;
    return { verb: 'map', asText: rest !== '' };
  },
};
