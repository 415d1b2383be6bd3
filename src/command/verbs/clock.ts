import { shiftIn } from '../staff-order';
import { type Verb } from '../verb';

export const clockVerb: Verb = {
  name: 'clock',
  aliases: [],
  group: 'staff',
  role: 'admin',
  usage: 'clock shift HOURS',
  help: 'Admins: puts the clock of the game so many hours forward, or back with a minus.',
  isAsking: false,
  errors: [],
  parse: shiftIn,
};
