import { splitFirst } from '../split';
import { type Verb } from '../verb';

export const teleportVerb: Verb = {
  name: 'teleport',
  aliases: [],
  group: 'staff',
  role: 'builder',
  usage: 'teleport PLAYER ROOM',
  help: 'Builders: takes somebody to a room, wherever they are.',
  isAsking: false,
  errors: ['target.none'],
  parse: (rest) => {
    const [player, room] = splitFirst(rest);
    return room === '' ? null : { verb: 'teleport', player, room };
  },
};
