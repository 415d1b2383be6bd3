import { npcOrderIn } from '../npc-order';
import { type Verb } from '../verb';

export const npcVerb: Verb = {
  name: 'npc',
  aliases: [],
  group: 'staff',
  role: 'builder',
  usage:
    'npc list [ZONE], npc population [ZONE], npc spawn KIND [in ROOM], npc despawn NPC, npc move NPC to ROOM',
  help: 'Builders: the NPCs of a zone. NPC is an id from the list, or a name of one who is here.',
  isAsking: false,
  errors: ['target.none'],
  parse: (rest) => {
    const order = npcOrderIn(rest);
    return order === null ? null : { verb: 'npc', order };
  },
};
