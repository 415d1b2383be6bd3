import { type Verb } from '../verb';

export const clockVerb: Verb = {
  name: 'clock',
  aliases: [],
  group: 'staff',
  usage: 'clock shift HOURS',
  help: 'Admins: puts the clock of the game so many hours forward, or back with a minus.',
  isAsking: false,
  errors: [],
  parse: (rest) => {
    const [, digits] = /^shift\s+([+-]?\d{1,4})$/iu.exec(rest) ?? [];
    return digits === undefined || Number(digits) === 0
      ? null
      : { verb: 'clock', shift: Number(digits) };
  },
};
