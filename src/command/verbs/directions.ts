import { DIRECTIONS } from '../../model/room';
import { WALKING } from '../codes';
import { SHORT_FORMS } from '../direction';
import { alone, type Verb } from '../verb';

/** north, south and the others: each is a verb. */
export const directionVerbs: readonly Verb[] = DIRECTIONS.map((direction) => ({
  name: direction,
  aliases: [SHORT_FORMS[direction]],
  group: 'walking',
  usage: direction,
  help: `Walks ${direction}, if there is an exit that way.`,
  isAsking: false,
  errors: WALKING,
  parse: alone({ verb: 'move', exit: direction }),
}));
