import { FIGHTING } from '../codes';
import { type Verb, withText } from '../verb';

export const attackVerb: Verb = {
  name: 'attack',
  aliases: ['k', 'kill', 'hit'],
  group: 'fighting',
  usage: 'attack NPC',
  help: 'Strikes at somebody who is no player, at once, and then each round until one of you is gone. In a fight it turns you to another.',
  isAsking: false,
  errors: FIGHTING,
  parse: withText((target) => ({ verb: 'attack', target })),
};
