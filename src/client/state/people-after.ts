import { type FrameData } from '../../model/frame';
import { type OccupantView, type RoomView } from '../../model/views';

/** The players of the room on screen after one of them came, went, fell, or lost the line. */
export function peopleAfter(room: RoomView, data: FrameData): RoomView {
  const name = typeof data['actorName'] === 'string' ? data['actorName'] : null;
  if (name === null || data['part'] === 'self') return room;
  switch (data.type) {
    case 'player.entered':
      return data['room'] === room.id ? withOccupant(room, seen(name, data)) : room;
    case 'player.moved':
      if (data['to'] === room.id) return withOccupant(room, seen(name, data));
      return data['from'] === room.id ? withoutOccupant(room, name) : room;
    case 'player.left':
      return data['room'] === room.id ? withoutOccupant(room, name) : room;
    case 'player.linkdead':
    case 'player.returned':
      return withChanged(room, name, { isLinkdead: data.type === 'player.linkdead' });
    case 'player.wounded':
      return withChanged(room, name, { condition: 'bleeding' });
    case 'player.bandaged':
      return bandaged(room, data);
    case 'player.renamed':
      return typeof data['newName'] === 'string'
        ? withChanged(room, name, { name: data['newName'] })
        : room;
    default:
      return room;
  }
}

/** Who comes in, as far as it is told of them. */
const seen = (name: string, { condition }: FrameData): OccupantView => ({
  name,
  isLinkdead: false,
  ...(typeof condition === 'string' && { condition }),
});

/** A blow that fell on a player. */
export function struckAfter(room: RoomView, data: FrameData): RoomView {
  const { actor, targetName, condition } = data;
  const isKnown = typeof targetName === 'string' && typeof condition === 'string';
  return isKnown && actor === undefined ? withChanged(room, targetName, { condition }) : room;
}

function bandaged(room: RoomView, { targetName, isDone }: FrameData): RoomView {
  return isDone === true && typeof targetName === 'string'
    ? withChanged(room, targetName, { condition: 'failing' })
    : room;
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
