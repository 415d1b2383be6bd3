import { ignoreIn } from '../ignore-asked';
import { type Verb } from '../verb';

export const ignoreVerb: Verb = {
  name: 'ignore',
  aliases: ['mute'],
  group: 'talking',
  usage: 'ignore PLAYER [MINUTES]',
  help: 'Stops you hearing somebody, on every channel and under every name; for some minutes, or for good.',
  isAsking: false,
  errors: ['player.offline', 'target.none', 'ignore.staff', 'ignore.full'],
  parse: ignoreIn,
};
