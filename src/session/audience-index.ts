import { type Audience } from '../model/audience';
import { type PlayerId, type RoomId } from '../model/ids';
import { type Viewer } from '../model/viewer';
import { channelsOf } from '../perception/perceive';

/** Somebody with at least one stream. */
export interface Connected {
  readonly player: PlayerId;
  /** As of the last event delivered. */
  viewer: Viewer;
}

/**
 * Who is where, so that an event costs the number of those it may concern.
 *
 * - **Memory** one entry per connected player, and one set per room, zone and channel that any of them is in.
 */
export class AudienceIndex<TConnected extends Connected> {
  readonly #byPlayer = new Map<PlayerId, TConnected>();
  readonly #groups = new Map<string, Set<TConnected>>();

  get(player: PlayerId): TConnected | undefined {
    return this.#byPlayer.get(player);
  }

  all(): IterableIterator<TConnected> {
    return this.#byPlayer.values();
  }

  add(connected: TConnected): void {
    this.#byPlayer.set(connected.player, connected);
    this.#join(connected);
  }

  remove(connected: TConnected): void {
    this.#byPlayer.delete(connected.player);
    this.#leave(connected);
  }

  /** The viewer has changed; of one who is not here, nothing does. */
  move(connected: TConnected, viewer: Viewer): void {
    if (this.#byPlayer.get(connected.player) !== connected) return;
    this.#leave(connected);
    connected.viewer = viewer;
    this.#join(connected);
  }

  /** All whom an audience may concern, and perhaps some more; perception decides. Live: not a copy. */
  candidates(audience: Audience): Iterable<TConnected> {
    switch (audience.kind) {
      case 'player':
        return this.#named([audience.player]);
      case 'players':
        return this.#named(audience.players);
      case 'rooms':
        return this.#inRooms(audience.rooms);
      case 'room':
        return this.#group(`room:${audience.room}`);
      case 'zone':
        return this.#group(`zone:${audience.zone}`);
      case 'channel':
        return this.#group(`channel:${audience.channel}`);
      case 'everyone':
        return this.#byPlayer.values();
    }
  }

  *#inRooms(rooms: readonly RoomId[]): Generator<TConnected> {
    for (const room of new Set(rooms)) yield* this.#group(`room:${room}`);
  }

  *#named(players: readonly PlayerId[]): Generator<TConnected> {
    for (const player of new Set(players)) {
      const connected = this.#byPlayer.get(player);
      if (connected !== undefined) yield connected;
    }
  }

  #group(key: string): Iterable<TConnected> {
    return this.#groups.get(key) ?? [];
  }

  #join(connected: TConnected): void {
    for (const key of keysOf(connected.viewer)) {
      const group = this.#groups.get(key);
      if (group === undefined) this.#groups.set(key, new Set([connected]));
      else group.add(connected);
    }
  }

  #leave(connected: TConnected): void {
    for (const key of keysOf(connected.viewer)) {
      const group = this.#groups.get(key);
      group?.delete(connected);
      if (group?.size === 0) this.#groups.delete(key);
    }
  }
}

function keysOf(viewer: Viewer): readonly string[] {
  const { inWorld, room, zone } = viewer;
  if (!inWorld) return [];
  const channels = channelsOf(viewer).map((channel) => `channel:${channel}`);
  return [`room:${room}`, `zone:${zone}`, ...channels];
}
