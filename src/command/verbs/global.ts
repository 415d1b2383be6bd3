import { type Verb, withText } from '../verb';

export const globalVerb: Verb = {
  name: 'global',
  aliases: ['g'],
  usage: 'global TEXT',
  help: 'Says something to everyone in the world who listens to that channel.',
  parse: withText((text) => ({ verb: 'global', text })),
};
