import { type Verb, withText } from '../verb';

export const bandageVerb: Verb = {
  name: 'bandage',
  aliases: [],
  group: 'fighting',
  usage: 'bandage PLAYER',
  help: 'Stops the blood of somebody who lies wounded here. It takes four seconds, quick hands, and nobody hitting you.',
  isAsking: false,
  errors: ['target.none', 'state.busy'],
  parse: withText((target) => ({ verb: 'bandage', target })),
};
