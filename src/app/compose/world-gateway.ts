import { type Snapshot } from '../../model/snapshot';
import { type ClockView } from '../../model/views';
import { isFighting } from '../../rules/fight/leave-fight';
import { ownRoomView } from '../../rules/room-view';
import { type When } from '../../rules/sky/light';
import { viewerOf } from '../../rules/viewer-of';
import { vitalsOf } from '../../rules/vitals';
import { type WorldGateway } from '../../session/world-gateway';
import { type WorldDoor } from '../../world/world-door';
import { type PlayerId } from '../../model/ids';

/** The world as sessions see it: commands go in, what is committed comes out. */
export function worldGateway(
  world: WorldDoor,
  clockOf: () => ClockView,
  whenOf?: () => When,
): WorldGateway {
  const { committed } = world;
  const clock = clockOf;
  const snapshotOf = (player: PlayerId): Snapshot | null => {
    const character = committed.character(player);
    const view =
      character === undefined ? undefined : ownRoomView(committed, character, whenOf?.());
    if (character === undefined || view === undefined) return null;
    const { occupants, occupantCount, exits, ...room } = view;
    const { id, name, profession, level, isGuest } = character;
    return {
      player: { id, name, profession, level, isGuest },
      room,
      occupants,
      occupantCount,
      exits,
      vitals: vitalsOf(character),
      clock: clock(),
      ...(isFighting(committed, character) && { isFighting: true }),
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
    aliasesOf: (player) => committed.character(player)?.aliases ?? {},
    clock,
    online: () => [...committed.everyone()].length,
  };
}
