import { type FrameData } from '../../model/frame';
import { type Self } from '../wire/signal';

/** Who the player is, after an event: a guest that took a name is told of it like everybody else. */
export function selfAfter(me: Self | null, data: FrameData): Self | null {
  if (me === null || data['actor'] !== me.id) return me;
  const { newName, level } = data;
  if (data.type === 'player.renamed' && typeof newName === 'string')
    return { ...me, name: newName, isGuest: false };
  return data.type === 'level.gained' && typeof level === 'number' ? { ...me, level } : me;
}
