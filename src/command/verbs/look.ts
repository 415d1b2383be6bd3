import { exitWord } from '../direction';
import { splitFirst } from '../split';
import { type Verb } from '../verb';

export const lookVerb: Verb = {
  name: 'look',
  aliases: ['l', 'examine', 'x'],
  group: 'looking',
  usage: 'look [OBJECT, PLAYER, DIRECTION or in CONTAINER]',
  help: 'Describes the room, or what you name. Through an exit it names the next room.',
  isAsking: true,
  parse: (rest) => {
    const [first, after] = splitFirst(rest);
    if (rest === '') return { verb: 'look', at: null, isInside: false };
    if (/^in(side)?$/iu.test(first))
      return after === '' ? null : { verb: 'look', at: after, isInside: true };
    const at = /^at$/iu.test(first) && after !== '' ? after : rest;
    return { verb: 'look', at: at.includes(' ') ? at : exitWord(at), isInside: false };
  },
};
