import { type Verb, withText } from '../verb';

export const replyVerb: Verb = {
  name: 'reply',
  aliases: ['r'],
  usage: 'reply TEXT',
  help: 'Whispers to whoever whispered to you last.',
  parse: withText((text) => ({ verb: 'reply', text })),
};
