import { type FrameData } from '../../model/frame';
import { type RoomView } from '../../model/views';

/** What lies in the room after somebody died there, or a body is no more. */
export function bodiesAfter(room: RoomView, data: FrameData): RoomView {
  if (data['room'] !== room.id) return room;
  const name = nameOf(data);
  if (name === null) return room;
  return data.type === 'corpse.gone' ? without(room, name) : lying(room, name);
}

function nameOf(data: FrameData): string | null {
  const { type, npcName, actorName, name } = data;
  if (type === 'npc.died') return typeof npcName === 'string' ? deadName(npcName) : null;
  if (type === 'player.died') return typeof actorName === 'string' ? bodyOf(actorName) : null;
  return typeof name === 'string' ? name : null;
}

/** "a dead wharf rat", "the body of Winifred Pell" */
function deadName(name: string): string {
  const noun = /^(?:an?|some) (.+)$/i.exec(name)?.[1];
  return noun === undefined ? bodyOf(name) : `a dead ${noun}`;
}

const bodyOf = (name: string): string => `the body of ${name}`;

function lying(room: RoomView, name: string): RoomView {
  const body = { name, keyword: 'body', quantity: 1, isContainer: true };
  return { ...room, things: [...room.things, body] };
}

function without(room: RoomView, name: string): RoomView {
  const at = room.things.findIndex((thing) => thing.name === name);
  return at < 0 ? room : { ...room, things: room.things.filter((_, n) => n !== at) };
}
