import { silenceIn } from '../staff-order';
import { type Verb } from '../verb';

export const silenceVerb: Verb = {
  name: 'silence',
  aliases: ['mute_global'],
  group: 'staff',
  role: 'moderator',
  usage: 'silence PLAYER [say, local, global, whisper or party] [MINUTES] REASON',
  help: 'Moderators: keeps somebody from speaking, there or everywhere, for some minutes or until unsilence. They are told why.',
  isAsking: false,
  errors: ['target.none', 'verb.forbidden'],
  parse: (rest) => {
    const order = silenceIn(rest);
    return order === null || 'amiss' in order ? order : { verb: 'silence', ...order };
  },
};
