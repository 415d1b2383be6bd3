import { sightAsked } from '../sight-asked';
import { type Verb } from '../verb';

export const lookVerb: Verb = {
  name: 'look',
  aliases: ['l', 'examine', 'x'],
  group: 'looking',
  usage: 'look [OBJECT, PLAYER, DIRECTION or in CONTAINER]',
  help: 'Describes the room, or what you name. Through an exit it names the next room.',
  isAsking: true,
  errors: ['target.none', 'exit.none', 'look.dark', 'container.locked', 'access.denied'],
  parse: sightAsked,
};
