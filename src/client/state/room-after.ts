import { type FrameData } from '../../model/frame';
import { type RoomView } from '../../model/views';
import { bodiesAfter } from './bodies-after';
import { exitsAfter } from './exits-after';
import { npcsAfter } from './npcs-after';
import { peopleAfter, struckAfter } from './people-after';
import { phantomsAfter } from './phantoms';
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
    case 'combat.struck':
      return struckAfter(npcsAfter(room, data), data);
    case 'mind.hallucinated':
    case 'phantom.struck':
      return phantomsAfter(room, data);
    case 'exit.opened':
    case 'exit.locked':
    case 'lock.turned':
      return exitsAfter(room, data);
    default:
      return typeof data['npc'] === 'string' ? npcsAfter(room, data) : peopleAfter(room, data);
  }
}

function isView(view: unknown): view is RoomView {
  return typeof view === 'object' && view !== null && 'exits' in view && 'description' in view;
}
