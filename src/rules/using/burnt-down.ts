import { type Change } from '../../model/batch';
import { type GameEvent } from '../../model/event';
import { type LightOut } from '../../model/events/use';
import { type Character } from '../../model/character';
import { type RoomId } from '../../model/ids';
import { type Item } from '../../model/item';
import { type RecordAlarm } from '../alarm';
import { type Turn } from '../rule';
import { isDark } from '../sky/light';
import { roomShown } from '../sky/room-shown';
import { prototypeOf } from '../things/prototype-of';
import { done } from '../verdicts';
import { type WorldView } from '../view';
import { endOf } from './fuel';

/** The end of a light's fuel. One burns on while its bearer is out of the world, and then nobody is told. */
export const burntDown: RecordAlarm<'lamp'> = {
  next: endOf,
  ring: (turn, lamp) => {
    const item = turn.world.item(lamp.id);
    const event = item && outOf(turn, item);
    const changes: Change[] = [{ kind: 'record', record: { ...lamp, litAt: null, fuelMs: 0 } }];
    return done(changes, event === undefined ? [] : [event, ...darkened(turn, event.room)]);
  },
};

/** What those see about whom it grows dark with this light: it burns no longer at the moment at which its fuel ends. */
function darkened(turn: Turn, id: RoomId): readonly GameEvent[] {
  const { world, now, numbers } = turn;
  const room = world.content.rooms.get(id);
  if (room === undefined || !isDark(world, room, { at: now, numbers })) return [];
  const isNew = !isDark(world, room, { at: now - 1, numbers });
  return isNew ? roomShown(turn, room, { isDark: true }) : [];
}

function outOf(turn: Turn, item: Item): LightOut | undefined {
  const { world } = turn;
  const place = placeOf(world, item);
  const zone = place && world.content.rooms.get(place.room)?.zone;
  if (place === undefined || zone === undefined) return undefined;
  return {
    type: 'light.out',
    at: turn.now,
    zone,
    audience: { kind: 'room', room: place.room },
    correlationId: turn.correlationId,
    room: place.room,
    item: prototypeOf(world, item).name,
    target: place.holder?.id ?? null,
    targetName: place.holder?.name ?? null,
  };
}

interface Place {
  readonly room: RoomId;
  readonly holder?: Character;
}

/** The room that a thing is in at last, and who has it; undefined = it is with somebody out of the world. */
function placeOf(world: WorldView, { location }: Item): Place | undefined {
  switch (location.kind) {
    case 'room':
    case 'room-container':
      return { room: location.room };
    case 'character':
    case 'slot': {
      const holder = world.character(location.character);
      return holder && { room: holder.room, holder };
    }
    case 'container': {
      const around = world.item(location.container);
      return around && placeOf(world, around);
    }
  }
}
