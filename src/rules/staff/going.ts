import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { refused } from '../verdicts';
import { noRoom, playerNamed, nobody, roomNamed } from './found';
import { taken } from './taken';

/** To a room, or to where somebody is. */
export function goingTo(turn: ActorTurn, { to }: IntentOf<'goto'>): Verdict {
  const { actor, world } = turn;
  const player = playerNamed(turn, to);
  const room = player === undefined ? roomNamed(turn, to) : world.content.rooms.get(player.room);
  if (room === undefined) return refused('target.none', `There is no room and nobody “${to}”.`);
  if (room.id === actor.room) return refused('target.none', 'You are there.');
  return taken(turn, actor, { to: room, how: 'stepped' });
}

/** Somebody to a room. */
export function teleporting(turn: ActorTurn, intent: IntentOf<'teleport'>): Verdict {
  const player = playerNamed(turn, intent.player);
  if (player === undefined) return nobody(intent.player);
  const room = roomNamed(turn, intent.room);
  if (room === undefined) return noRoom(intent.room);
  if (room.id === player.room)
    return refused('target.none', `${player.name} is in ${room.name} already.`);
  return taken(turn, player, { to: room, text: `${player.name} is now in ${room.name}.` });
}
