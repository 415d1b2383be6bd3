import { type Verb, withText } from '../verb';

export const poseVerb: Verb = {
  name: 'pose',
  aliases: [],
  usage: 'pose TEXT',
  help: 'Shows what happens, your name wherever you put it. Without it, your name follows in brackets.',
  parse: withText((text) => ({ verb: 'emote', text, how: 'pose' })),
};
