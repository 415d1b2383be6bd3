import { type GameEvent } from '../../model/event';
import { type PlayerId } from '../../model/ids';
import { actOf } from '../act';
import { type Turn } from '../rule';
import { lostPropertyOf } from './lost-property-of';

/** Tells somebody in the world that things of theirs are kept for them, and where; nothing, if there are none. */
export function propertyKept(turn: Turn, player: PlayerId): readonly GameEvent[] {
  const { world, now } = turn;
  const { rooms, landmarks } = world.content;
  const owner = world.character(player);
  const place = landmarks.lostProperty === null ? undefined : rooms.get(landmarks.lostProperty);
  if (owner === undefined || place === undefined) return [];
  if (world.itemsAt(lostPropertyOf(player)).length === 0) return [];
  return [
    {
      type: 'property.kept',
      at: now,
      zone: owner.zone,
      audience: { kind: 'player', player },
      ...actOf(turn, owner),
      roomName: place.name,
    },
  ];
}
