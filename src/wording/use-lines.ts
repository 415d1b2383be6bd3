import { type Part } from '../model/frame';
import { type ShownOf } from './shown';

const worn = ({ item, slot, isWorn, actorName }: ShownOf<'item.worn'>, part: Part): string => {
  const isHeld = slot === 'main_hand' || slot === 'off_hand';
  const who = part === 'self' ? 'You' : actorName;
  const say = (mine: string, theirs: string): string =>
    `${who} ${part === 'self' ? mine : theirs} ${item}.`;
  if (isWorn) return isHeld ? say('take in hand', 'takes in hand') : say('put on', 'puts on');
  return isHeld ? say('put away', 'puts away') : say('take off', 'takes off');
};

/** Of what is done with things. */
export const USE_LINES = { 'item.worn': worn };
