import { type Audience } from '../model/audience';
import { type EventType, type GameEvent } from '../model/event';
import { type Part } from '../model/frame';
import { type PlayerId } from '../model/ids';
import { type Viewer } from '../model/viewer';
import { isIgnoring } from '../rules/talk/ignored';
import { partOf } from './part-of';

/** What one account says to others, and may therefore be ignored. */
const COMMUNICATION: ReadonlySet<EventType> = new Set<EventType>([
  'room.said',
  'room.emoted',
  'channel.said',
  'player.told',
]);

/**
 * How a player stands to an event; null = it does not perceive it. The only way to anybody's eyes, live or replayed:
 * it depends on nothing but the event and the viewer before it.
 *
 * - An event that changes this player's viewer is judged with its own `before` and its own `after`; either suffices:
 *   whoever leaves sees the leaving, whoever enters the entering, and the mover both rooms.
 * - Who is not in the world perceives only what names it (audience `player` or `players`).
 * - `except` takes away, whatever the kind.
 * - What an ignored account says is not perceived, by any channel, while the ignoring holds at the event's `at`.
 */
export function perceive(event: GameEvent, viewer: Viewer, player: PlayerId): Part | null {
  // Asked for every event and every listener: it makes nothing.
  const own = event.viewer?.player === player ? event.viewer : null;
  const isMeant =
    isInAudience(event.audience, own?.before ?? viewer, player) ||
    (own !== null && isInAudience(event.audience, own.after, player));
  if (!isMeant || isUnheard(event, viewer, player)) return null;
  return partOf(event, own?.after ?? viewer, player);
}

function isInAudience(audience: Audience, viewer: Viewer, player: PlayerId): boolean {
  if (audience.except?.includes(player) === true) return false;
  switch (audience.kind) {
    case 'player':
      return audience.player === player;
    case 'players':
      return audience.players.includes(player);
    case 'room':
      return viewer.inWorld && viewer.room === audience.room;
    case 'rooms':
      return viewer.inWorld && audience.rooms.includes(viewer.room);
    case 'zone':
      return viewer.inWorld && viewer.zone === audience.zone;
    case 'channel':
      return viewer.inWorld && viewer.channels.includes(audience.channel);
    case 'everyone':
      return viewer.inWorld;
  }
}

function isUnheard(event: GameEvent, viewer: Viewer, player: PlayerId): boolean {
  if (viewer.ignores.length === 0 || !COMMUNICATION.has(event.type)) return false;
  if (!('actorAccount' in event)) return false;
  return event.actor !== player && isIgnoring(viewer, event.actorAccount, event.at);
}
