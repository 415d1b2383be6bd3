import { SPEAKING } from '../codes';
import { type Verb, withText } from '../verb';

export const localVerb: Verb = {
  name: 'local',
  aliases: ['loc'],
  group: 'talking',
  usage: 'local TEXT',
  help: 'Says something to everyone in this part of town who listens to that channel.',
  isAsking: false,
  errors: ['verb.forbidden', 'channel.none', ...SPEAKING],
  parse: withText((text) => ({ verb: 'local', text })),
};
