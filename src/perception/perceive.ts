import { type Audience } from '../model/audience';
import { type GameEvent } from '../model/event';
import { type Part } from '../model/frame';
import { type PlayerId } from '../model/ids';
import { type Viewer } from '../model/viewer';
import * as channels from '../rules/talk/channels';
import { isIgnoring } from '../rules/talk/ignored';
import { partOf } from './part-of';

/** Every type of event that has somebody who does it, and a text: a new one is asked for by the compiler. */
type Worded<TEvent extends GameEvent = GameEvent> = TEvent extends { readonly actor: PlayerId }
  ? 'text' extends keyof TEvent
    ? TEvent['type']
    : never
  : never;

/** What one player says to others, and may therefore be ignored. */
export const COMMUNICATION: Readonly<Record<Worded, true>> = {
  'room.said': true,
  'room.emoted': true,
  'channel.said': true,
  'player.told': true,
  'npc.told': true,
};

/**
 * How a player stands to an event; null = it does not perceive it. The only way to anybody's eyes, live or replayed:
 * it depends on nothing but the event and the viewer before it.
 *
 * - An event that changes this player's viewer is judged with its own `before` and its own `after`; either suffices:
 *   whoever leaves sees the leaving, whoever enters the entering, and the mover both rooms.
 * - Who is not in the world perceives only what names it (audience `player` or `players`).
 * - `except` takes away, whatever the kind.
 * - What an ignored account says is not perceived, by any channel, while the ignoring holds at the event's `at`; what staff
 *   says is.
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

/**
 * The same of a line that is read again later: one's own is told even to who wants no echo of it.
 */
export const recall = (event: GameEvent, viewer: Viewer, player: PlayerId): Part | null =>
  isCommunication(event) && event.actor === player ? 'self' : perceive(event, viewer, player);

/** By what the log calls them, the channels whose lines a viewer perceives. */
export const channelsOf = (viewer: Viewer): readonly string[] => channels.heardBy(viewer);

/** The same of one of them, by its name; null = it does not perceive them. */
export const addressFor = (viewer: Viewer, name: string): string | null =>
  channels.addressFor(viewer, name);

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
      return viewer.inWorld && channels.isHearing(viewer, audience.channel);
    case 'everyone':
      return viewer.inWorld;
  }
}

function isUnheard(event: GameEvent, viewer: Viewer, player: PlayerId): boolean {
  if (viewer.ignores.length === 0 || !isCommunication(event)) return false;
  if (event.actor === player || 'isStaff' in event) return false;
  return isIgnoring(viewer, event.actorAccount, event.at);
}

const isCommunication = (
  event: GameEvent,
): event is Extract<GameEvent, { readonly type: Worded }> =>
  Object.hasOwn(COMMUNICATION, event.type);
