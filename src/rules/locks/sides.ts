import { type Change } from '../../model/batch';
import { type GameEvent } from '../../model/event';
import { type Exit, type Room } from '../../model/room';
import { type RoomState } from '../../model/room-state';
import { type Turn } from '../rule';
import { type WorldView } from '../view';
import { oppositeOf } from '../walk/exits';

/** One side of a door. */
export interface Side {
  readonly room: Room;
  readonly exit: Exit;
}

/** The way back through the same door; undefined = there is none, or it has no lock. */
export function otherSide(world: WorldView, { room, exit }: Side): Side | undefined {
  const there = world.content.rooms.get(exit.target);
  if (there === undefined || there.id === room.id) return undefined;
  const ways = there.exits.filter(
    ({ target, flags }) => target === room.id && flags.includes('locked'),
  );
  const back = ways.find(({ word }) => word === oppositeOf(exit.word)) ?? ways[0];
  return back && { room: there, exit: back };
}

/** What has been done to a room; as its file has it where nothing has. */
export const roomState = (world: WorldView, { id, zone }: Pick<Room, 'id' | 'zone'>): RoomState =>
  world.record('room', id) ?? { kind: 'room', id, zone, open: {}, lock: null };

/** A door stands open until then, or (null) is shut, on both its sides; those on the other side see it. */
export function swing(
  turn: Turn,
  side: Side,
  until: number | null,
): { readonly changes: readonly Change[]; readonly events: readonly GameEvent[] } {
  const { world } = turn;
  const other = otherSide(world, side);
  const sides = other === undefined ? [side] : [side, other];
  return {
    changes: sides.map((one) => ({ kind: 'record', record: swung(world, one, until) })),
    events: other === undefined ? [] : [seenFrom(turn, other, until !== null)],
  };
}

function swung(world: WorldView, { room, exit: { word } }: Side, until: number | null): RoomState {
  const state = roomState(world, room);
  const others = Object.entries(state.open).filter(([one]) => one !== word);
  const open = Object.fromEntries(until === null ? others : [...others, [word, until]]);
  return { ...state, open };
}

/** That a way opens or locks without anybody's doing it who is to be seen. */
export const seenFrom = (
  { now, correlationId }: Turn,
  {
    room,
    exit: { word },
  }: { readonly room: Pick<Room, 'id' | 'zone'>; readonly exit: Pick<Exit, 'word'> },
  isOpen: boolean,
): GameEvent => ({
  type: isOpen ? 'exit.opened' : 'exit.locked',
  at: now,
  zone: room.zone,
  audience: { kind: 'room', room: room.id },
  correlationId,
  room: room.id,
  exit: word,
});
