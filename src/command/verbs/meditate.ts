import { alone, type Verb } from '../verb';

export const meditateVerb: Verb = {
  name: 'meditate',
  aliases: [],
  group: 'yourself',
  usage: 'meditate',
  help: 'Sits still for twenty seconds and lets the mind settle. Nothing hostile may be in the room.',
  isAsking: false,
  errors: ['place.wrong', 'cooldown', 'state.busy'],
  parse: alone({ verb: 'meditate' }),
};
