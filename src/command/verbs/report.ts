import { type Verb, withText } from '../verb';

export const reportVerb: Verb = {
  name: 'report',
  aliases: [],
  group: 'the game',
  usage: 'report TEXT',
  help: 'Tells the staff. It is written down whether one of them is there or not.',
  isAsking: false,
  errors: ['rate.limited'],
  parse: withText((text) => ({ verb: 'report', text })),
};
