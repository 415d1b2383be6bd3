import { alone, type Verb } from '../verb';

export const prayVerb: Verb = {
  name: 'pray',
  aliases: [],
  group: 'yourself',
  usage: 'pray',
  help: 'Asks for what peace there is: ten seconds in a sanctuary, or anywhere for a Preacher.',
  isAsking: false,
  errors: ['place.wrong', 'cooldown', 'state.busy'],
  parse: alone({ verb: 'pray' }),
};
