import { type GameEvent } from '../../model/event';
import { type ActorTurn } from '../rule';
import { nameOf } from './each-of';
import { type Pick } from './target';

/** That things came into being, or ceased to be, with the one who acts: for the count; another event tells of it. */
export const quietly = (
  turn: ActorTurn,
  type: 'item.created' | 'item.destroyed',
  pick: Pick,
): GameEvent => ({
  type,
  at: turn.now,
  zone: turn.actor.zone,
  audience: { kind: 'player', player: turn.actor.id },
  correlationId: turn.correlationId,
  commandId: turn.commandId,
  item: nameOf(turn, pick),
  quantity: pick.quantity,
  room: turn.actor.room,
  isQuiet: true,
});
