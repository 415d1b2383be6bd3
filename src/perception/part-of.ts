import { type GameEvent } from '../model/event';
import { type Part } from '../model/frame';
import { type PlayerId } from '../model/ids';
import { type Viewer } from '../model/viewer';

/**
 * What part somebody has who perceives an event: the one who acts, the one it is aimed at, those in the room that a
 * mover leaves (`from`) or comes to (`to`), or anybody else (`room`, also for channels and everyone). An event with a `target` is aimed at it.
 * A mover's viewer is the one after the move.
 */
export function partOf(event: GameEvent, viewer: Viewer, player: PlayerId): Part {
  if ('actor' in event && event.actor === player) return 'self';
  if (event.type === 'player.moved' || event.type === 'npc.moved')
    return viewer.room === event.to ? 'to' : 'from';
  if (event.type === 'item.moved')
    return event.to.kind === 'player' && event.to.player === player ? 'target' : 'room';
  if (event.type === 'item.created') return event.audience.kind === 'player' ? 'self' : 'room';
  return 'target' in event && event.target === player ? 'target' : 'room';
}
