import { type FrameData } from '../../model/frame';
import { type OccupantView, type RoomView } from '../../model/views';
import { type Self } from '../wire/signal';
import { npcsAfter } from './npcs-after';
import { thingsAfter } from './things-after';

/** The room on screen after one more event that its player perceived. */
export function roomAfter(room: RoomView | null, data: FrameData): RoomView | null {
  if (isView(data['view'])) return data['view'];
  if (room === null) return null;
  const name = typeof data['actorName'] === 'string' ? data['actorName'] : null;
  if (data.type === 'item.moved') return { ...room, things: thingsAfter(room.things, data) };
  if (typeof data['npc'] === 'string') return npcsAfter(room, data);
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

/** A guest that took a name is told of it like everybody else. */
export function selfAfter(me: Self | null, data: FrameData): Self | null {
  const newName = data['newName'];
  return me !== null && data.type === 'player.renamed' && data['actor'] === me.id && isText(newName)
    ? { ...me, name: newName, isGuest: false }
    : me;
}

const isText = (value: unknown): value is string => typeof value === 'string';

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
