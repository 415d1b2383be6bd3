import { type Verb, withWord } from '../verb';

export const followVerb: Verb = {
  name: 'follow',
  aliases: [],
  group: 'walking',
  usage: 'follow PLAYER',
  help: 'Goes wherever somebody here goes, until you go your own way, a fight begins, or you lose sight of each other; follow me ends it.',
  isAsking: false,
  errors: ['target.none', 'follow.cycle', 'verb.forbidden'],
  parse: withWord((whom) => ({ verb: 'follow', whom })),
};
