import { type Snapshot } from '../../model/snapshot';
import { clockView } from '../../rules/clock';
import { roomView } from '../../rules/room-view';
import { viewerOf } from '../../rules/viewer-of';
import { vitalsOf } from '../../rules/vitals';
import { type WorldGateway } from '../../session/world-gateway';
import { type World } from '../../world/world';
import { type PlayerId } from '../../model/ids';

/** The world as sessions see it: commands go in, what is committed comes out. */
export function worldGateway(world: World, now: () => number): WorldGateway {
  const { committed } = world;
  const clock = () => clockView(now(), committed.bornAt);
  const snapshotOf = (player: PlayerId): Snapshot | null => {
    const character = committed.character(player);
    const room = character === undefined ? undefined : committed.content.rooms.get(character.room);
    if (character === undefined || room === undefined) return null;
    const { occupants, occupantCount, exits, ...seen } = roomView(committed, character, room);
    const { id, name, profession, level, isGuest } = character;
    return {
      player: { id, name, profession, level, isGuest },
      room: seen,
      occupants,
      occupantCount,
      exits,
      vitals: vitalsOf(character),
      clock: clock(),
    };
  };
  return {
    command: (asked) => world.command(asked),
    linkLost: (player) => {
      world.linkLost(player);
    },
    linkBack: (player) => {
      world.linkBack(player);
    },
    playerOf: (account) => committed.ofAccount(account)?.id ?? null,
    viewerOf: (player) => {
      const character = committed.character(player);
      return character === undefined ? null : viewerOf(character);
    },
    snapshotOf,
    vitalsOf: (player) => {
      const character = committed.character(player);
      return character === undefined ? null : vitalsOf(character);
    },
    clock,
    online: () => [...committed.everyone()].length,
  };
}
