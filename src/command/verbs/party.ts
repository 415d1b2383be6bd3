import { SPEAKING } from '../codes';
import { partyActIn } from '../party-act';
import { type Verb } from '../verb';

export const partyVerb: Verb = {
  name: 'party',
  aliases: ['p'],
  group: 'talking',
  usage: 'party [invite PLAYER, accept [PLAYER], leave, kick PLAYER, list, or TEXT]',
  help: 'Goes about your party: asks somebody in, joins, leaves, sends somebody away, lists it; whatever else follows is said to its members. Six at most, and an invitation stands for a minute.',
  isAsking: false,
  errors: ['party.none', 'party.full', 'verb.forbidden', 'target.none', 'ignored', ...SPEAKING],
  parse: (rest) => {
    const act = partyActIn(rest);
    return act === null ? null : { verb: 'party', ...act };
  },
};
