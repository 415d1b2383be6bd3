import { alone, type Verb } from '../verb';

export const respawnVerb: Verb = {
  name: 'respawn',
  aliases: [],
  group: 'fighting',
  usage: 'respawn',
  help: 'Brings you back from among the dead, to where you last rested. Your body lies where you fell, with what you did not wear.',
  isAsking: false,
  errors: ['respawn.wait'],
  parse: alone({ verb: 'respawn' }),
};
