import { SPEAKING } from '../codes';
import { type Verb, withText } from '../verb';

export const poseVerb: Verb = {
  name: 'pose',
  aliases: [],
  group: 'talking',
  usage: 'pose TEXT',
  help: 'Shows what happens, your name wherever you put it. Without it, your name follows in brackets.',
  isAsking: false,
  errors: SPEAKING,
  parse: withText((text) => ({ verb: 'emote', text, how: 'pose' })),
};
