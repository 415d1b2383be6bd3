import { begin } from '../acts/timed-act';
import { type Character } from '../../model/character';
import { depart } from '../depart';
import { type ActorTurn, type Turn, type Verdict } from '../rule';

/** Out of the world, safely: at once where there is a bed for it, elsewhere after a while in peace (game.md section 10). */
export function goToRest(turn: ActorTurn): Verdict {
  const { actor, world, now, numbers } = turn;
  const isBed = world.content.rooms.get(actor.room)?.isRestLocation === true;
  return isBed
    ? depart(turn, actor, { at: now, reason: 'rest' })
    : begin(turn, { act: 'rest', ms: numbers['rest.takesMs'] });
}

/** Nothing has broken it. */
export const rested = (turn: Turn, character: Character): Verdict =>
  depart(turn, character, { at: turn.now, reason: 'rest' });
