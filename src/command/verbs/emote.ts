import { SPEAKING } from '../codes';
import { type Verb, withText } from '../verb';

export const emoteVerb: Verb = {
  name: 'emote',
  aliases: ['me', ':'],
  group: 'talking',
  usage: 'emote TEXT',
  help: 'Shows what you do, after your name: emote laughs. A colon does the same: :laughs.',
  isAsking: false,
  errors: SPEAKING,
  parse: withText((text) => ({ verb: 'emote', text, how: 'emote' })),
};
