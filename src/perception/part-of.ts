import { type GameEvent } from '../model/event';
import { type Part } from '../model/frame';
import { type PlayerId } from '../model/ids';
import { type Viewer } from '../model/viewer';

/**
 * What part somebody has who perceives an event: the one who acts, the one it is aimed at, those in the room that a
 * mover leaves (`from`) or comes to (`to`), or anybody else (`room`, also for channels and everyone).
 * A mover's viewer is the one after the move.
 */
export function partOf(event: GameEvent, viewer: Viewer, player: PlayerId): Part {
  if ('actor' in event && event.actor === player) return 'self';
  switch (event.type) {
    case 'player.moved':
      return viewer.room === event.to ? 'to' : 'from';
    case 'player.told':
      return event.target === player ? 'target' : 'room';
    case 'item.moved':
      return event.to.kind === 'player' && event.to.player === player ? 'target' : 'room';
    case 'item.created':
      return event.audience.kind === 'player' ? 'self' : 'room';
    case 'player.entered':
    case 'player.left':
    case 'player.linkdead':
    case 'player.returned':
    case 'player.renamed':
    case 'room.said':
    case 'room.emoted':
    case 'channel.said':
    case 'channel.joined':
    case 'channel.left':
    case 'ignore.changed':
    case 'clock.struck':
      return 'room';
  }
}
