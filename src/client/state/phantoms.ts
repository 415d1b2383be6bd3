import { type FrameData } from '../../model/frame';
import { type NpcView, type RoomView } from '../../model/views';
import { type PageState } from './page-state';

/** What only this player sees in the room, after one more event: it stands there like any other, and is gone at a blow. */
export function phantomsAfter(room: RoomView, data: FrameData): RoomView {
  const { type, phantom } = data;
  if (type === 'phantom.struck') return withoutPhantoms(room);
  return type === 'mind.hallucinated' && isNpc(phantom)
    ? { ...room, npcs: [...othersIn(room), phantom] }
    : room;
}

/** When it is gone by itself. */
export function phantomUntil(
  { phantomUntil: until }: PageState,
  { type, lastsMs }: FrameData,
  now: number,
): number | null {
  return type === 'mind.hallucinated' && typeof lastsMs === 'number' ? now + lastsMs : until;
}

/** The page at a moment when that may be over. */
export function phantomGone(state: PageState): PageState {
  const { phantomUntil: until, room, now } = state;
  if (until === null || now < until) return state;
  return { ...state, phantomUntil: null, room: room && withoutPhantoms(room) };
}

const withoutPhantoms = (room: RoomView): RoomView => ({ ...room, npcs: othersIn(room) });

const othersIn = ({ npcs = [] }: RoomView): readonly NpcView[] =>
  npcs.filter(({ id }) => !id.startsWith('phantom-'));

const isNpc = (one: unknown): one is NpcView =>
  typeof one === 'object' && one !== null && 'id' in one && 'name' in one;
