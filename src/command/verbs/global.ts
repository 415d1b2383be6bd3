import { SPEAKING } from '../codes';
import { type Verb, withText } from '../verb';

export const globalVerb: Verb = {
  name: 'global',
  aliases: ['g'],
  group: 'talking',
  usage: 'global TEXT',
  help: 'Says something to everyone in the world who listens to that channel.',
  isAsking: false,
  errors: ['verb.forbidden', 'channel.none', ...SPEAKING],
  parse: withText((text) => ({ verb: 'global', text })),
};
