import { type FrameData } from '../../model/frame';
import { type OccupantView, type RoomView } from '../../model/views';
import { bodiesAfter } from './bodies-after';
import { exitsAfter } from './exits-after';
import { npcsAfter } from './npcs-after';
import { created, thingsAfter } from './things-after';

/** The room on screen after one more event that its player perceived. */
export function roomAfter(room: RoomView | null, data: FrameData): RoomView | null {
  if (isView(data['view'])) return data['view'];
  if (room === null) return null;
  switch (data.type) {
    case 'item.moved':
      return { ...room, things: thingsAfter(room.things, data) };
    case 'item.created':
      return { ...room, things: created(room, data) };
    case 'npc.died':
      return bodiesAfter(npcsAfter(room, data), data);
    case 'player.died':
    case 'corpse.gone':
      return bodiesAfter(room, data);
    case 'exit.opened':
    case 'exit.locked':
    case 'lock.turned':
      return exitsAfter(room, data);
    default:
      return typeof data['npc'] === 'string' ? npcsAfter(room, data) : peopleAfter(room, data);
  }
}

function peopleAfter(room: RoomView, data: FrameData): RoomView {
  const name = typeof data['actorName'] === 'string' ? data['actorName'] : null;
  if (name === null || data['part'] === 'self') return room;
  switch (data.type) {
    case 'player.entered':
      return data['room'] === room.id ? withOccupant(room, { name, isLinkdead: false }) : room;
    case 'player.moved':
      if (data['to'] === room.id) return withOccupant(room, { name, isLinkdead: false });
      return data['from'] === room.id ? withoutOccupant(room, name) : room;
    case 'player.left':
      return data['room'] === room.id ? withoutOccupant(room, name) : room;
    case 'player.linkdead':
    case 'player.returned':
      return withChanged(room, name, { isLinkdead: data.type === 'player.linkdead' });
    case 'player.renamed':
      return typeof data['newName'] === 'string'
        ? withChanged(room, name, { name: data['newName'] })
        : room;
    default:
      return room;
  }
}

function isView(view: unknown): view is RoomView {
  return typeof view === 'object' && view !== null && 'exits' in view && 'description' in view;
}

function withOccupant(room: RoomView, occupant: OccupantView): RoomView {
  if (room.occupants.some(({ name }) => name === occupant.name)) return room;
  return {
    ...room,
    occupants: [...room.occupants, occupant],
    occupantCount: room.occupantCount + 1,
  };
}

function withoutOccupant(room: RoomView, name: string): RoomView {
  return {
    ...room,
    occupants: room.occupants.filter((occupant) => occupant.name !== name),
    occupantCount: Math.max(0, room.occupantCount - 1),
  };
}

const withChanged = (room: RoomView, name: string, change: Partial<OccupantView>): RoomView => ({
  ...room,
  occupants: room.occupants.map((one) => (one.name === name ? { ...one, ...change } : one)),
});
