import { type GameEvent } from '../../model/event';
import { type PlayerId } from '../../model/ids';
import { type Room } from '../../model/room';
import { actOf } from '../act';
import { ownRoomView } from '../room-view';
import { type Turn } from '../rule';

/**
 * The room as it is in `turn.world`, for each of those in it about whom it has grown light or dark.
 *
 * @param but sees it already, for it is their doing.
 */
export function roomShown(
  turn: Turn,
  { id: room, zone }: Room,
  { isDark, but }: { readonly isDark: boolean; readonly but?: PlayerId },
): readonly GameEvent[] {
  const { world, now: at, numbers } = turn;
  return world.occupants(room).flatMap(({ id }): readonly GameEvent[] => {
    const who = id === but ? undefined : world.character(id);
    const view = who && ownRoomView(world, who, { at, numbers });
    if (who === undefined || view === undefined) return [];
    const audience = { kind: 'player', player: id } as const;
    return [{ type: 'room.shown', at, zone, audience, ...actOf(turn, who), room, isDark, view }];
  });
}
