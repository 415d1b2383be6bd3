import { alone, type Verb } from '../verb';

export const folkTonicVerb: Verb = {
  name: 'folk_tonic',
  aliases: ['tonic'],
  group: 'yourself',
  usage: 'folk_tonic',
  help: 'Drinks one of the tonics that you carry, for the nerves.',
  isAsking: false,
  errors: ['target.none', 'place.wrong', 'cooldown'],
  parse: alone({ verb: 'folk-tonic' }),
};
