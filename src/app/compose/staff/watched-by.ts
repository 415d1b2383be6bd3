import { type LoggedEvent } from '../../../model/event';
import { type PlayerId, type RoomId } from '../../../model/ids';
import { type Asker, playerNamed, roomNamed } from '../../../rules/staff/found';
import { zoneNamed } from '../../../rules/staff/npc-lists';

/** What somebody watches. */
export interface Watched {
  readonly name: string;
  /** Whispers are nobody's but of those who whisper. */
  readonly concerns: (event: LoggedEvent) => boolean;
}

/** A player, a room or a zone; null = there is none of that name. */
export function watchedBy(place: Asker, what: string): Watched | null {
  const player = playerNamed(place, what);
  if (player !== undefined)
    return { name: player.name, concerns: (event) => isOpen(event) && isOf(event, player.id) };
  const zone = zoneNamed(place, what);
  if (zone !== undefined)
    return { name: zone, concerns: (event) => isOpen(event) && event.zone === zone };
  const room = roomNamed(place, what);
  return room === undefined
    ? null
    : { name: room.name, concerns: (event) => isOpen(event) && isIn(event, room.id) };
}

const isOpen = ({ type }: LoggedEvent): boolean => type !== 'player.told';

function isOf(event: LoggedEvent, player: PlayerId): boolean {
  const { audience } = event;
  if ('actor' in event && event.actor === player) return true;
  if ('target' in event && event.target === player) return true;
  return audience.kind === 'player' && audience.player === player;
}

function isIn(event: LoggedEvent, room: RoomId): boolean {
  if ('room' in event && event.room === room) return true;
  return 'from' in event && 'to' in event && (event.from === room || event.to === room);
}
