import { type Verb } from '../verb';

export const therapyVerb: Verb = {
  name: 'therapy',
  aliases: [],
  group: 'yourself',
  usage: 'therapy [PLAYER]',
  help: 'Talks it through for half a minute, alone or with somebody, in a sanitarium. A Physician does it for others anywhere.',
  isAsking: false,
  errors: ['target.none', 'place.wrong', 'cooldown', 'state.busy'],
  parse: (rest) => ({ verb: 'therapy', target: rest === '' ? null : rest }),
};
