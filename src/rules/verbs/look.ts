import { type IntentOf } from '../../model/intent';
import { roomText } from '../room-lines';
import { ownRoomView } from '../room-view';
import { type ActorTurn, type Verdict } from '../rule';
import { refused, told } from '../verdicts';
import { lookInside } from '../look/look-inside';
import { lookAt } from '../look/look-at';
import { mistaken } from '../look/mistaken';

/** The room, or what is named. */
export function look(turn: ActorTurn, { at, isInside }: IntentOf<'look'>): Verdict {
  if (at !== null) return isInside ? lookInside(turn, at) : lookAt(turn, at);
  const { world, actor, now, numbers } = turn;
  const view = ownRoomView(world, actor, { at: now, numbers });
  if (view === undefined) return refused('target.none', 'There is nothing around you.');
  const seen = mistaken(turn, view);
  return told(roomText(seen), seen);
}
