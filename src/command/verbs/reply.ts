import { SPEAKING } from '../codes';
import { type Verb, withText } from '../verb';

export const replyVerb: Verb = {
  name: 'reply',
  aliases: ['r'],
  group: 'talking',
  usage: 'reply TEXT',
  help: 'Whispers to whoever whispered to you last.',
  isAsking: false,
  errors: ['player.offline', 'ignored', ...SPEAKING],
  parse: withText((text) => ({ verb: 'reply', text })),
};
