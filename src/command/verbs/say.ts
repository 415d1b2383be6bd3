import { SPEAKING } from '../codes';
import { type Verb, withText } from '../verb';

export const sayVerb: Verb = {
  name: 'say',
  aliases: ["'", '’', '"', '“'],
  group: 'talking',
  usage: 'say TEXT',
  help: 'Says something to everyone in the room. A quotation mark does the same: ’hello.',
  isAsking: false,
  errors: SPEAKING,
  parse: withText((text) => ({ verb: 'say', text })),
};
