import { type Character } from '../../model/character';
import { type RoomId } from '../../model/ids';
import { type Room } from '../../model/room';
import { type Turn, type Verdict } from '../rule';
import { done, NOTHING } from '../verdicts';
import { type WorldView } from '../view';
import { type Arrival } from '../walk/arrival';
import { isBearingLight, isDark, isDarkBut, roomLight, type When } from './light';
import { roomShown } from './room-shown';

/** Who comes with a light into a dark room lets those see who are in it. */
export const lightBrought: Arrival = {
  concerns: (turn, { id, room }) => {
    const { world } = turn;
    if (world.occupants(room).length === 0) return false;
    const place = world.content.rooms.get(room);
    const when = whenOf(turn);
    return isGloomy(world, place, when) && isBearingLight(world, { id, when });
  },
  happen: (turn, { id, room }) => {
    const place = turn.world.content.rooms.get(room);
    if (place === undefined || !isDarkBut(turn.world, place, { id, when: whenOf(turn) }))
      return NOTHING;
    return done([], roomShown(turn, place, { isDark: false, but: id }));
  },
};

/** Whether it may be that who leaves this room takes the light from those who stay; costs next to nothing where there is none to take. */
export function takesLight(turn: Turn, { id, room }: Character): boolean {
  const { world } = turn;
  if (world.occupants(room).length < 2) return false;
  const when = whenOf(turn);
  const place = world.content.rooms.get(room);
  return isGloomy(world, place, when) && isBearingLight(world, { id, when });
}

/** Those who have stayed in a room out of which a light was taken, if that was the last. */
export function leftInDark(turn: Turn, room: RoomId): Verdict {
  const place = turn.world.content.rooms.get(room);
  return place !== undefined && isDark(turn.world, place, whenOf(turn))
    ? done([], roomShown(turn, place, { isDark: true }))
    : NOTHING;
}

const isGloomy = (world: WorldView, room: Room | undefined, when: When): boolean =>
  room !== undefined && roomLight(world, room, when) === 0;

const whenOf = ({ now: at, numbers }: Turn): When => ({ at, numbers });
