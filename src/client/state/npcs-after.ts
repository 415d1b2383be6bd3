import { type FrameData } from '../../model/frame';
import { type NpcId } from '../../model/ids';
import { type NpcView, type RoomView } from '../../model/views';

/** The NPCs of the room on screen after one came, went, died, or was hurt. */
export function npcsAfter(room: RoomView, data: FrameData): RoomView {
  const npc = data['npc'];
  if (typeof npc !== 'string') return room;
  switch (data.type) {
    case 'npc.spawned':
      return data['room'] === room.id ? withNpc(room, npc, data) : room;
    case 'npc.moved':
      if (data['to'] === room.id) return withNpc(room, npc, data);
      return data['from'] === room.id ? withoutNpc(room, npc) : room;
    case 'npc.died':
    case 'npc.gone':
      return data['room'] === room.id ? withoutNpc(room, npc) : room;
    case 'npc.settled':
      return changed(room, npc, { isAsleep: data['state'] === 'asleep' });
    case 'combat.started':
    case 'combat.struck':
      return data['room'] === room.id ? fought(room, npc, data) : room;
    default:
      return room;
  }
}

/** One that was not seen before, for it was dark, is seen now. A blow of a player's fell on it. */
function fought(room: RoomView, npc: string, data: FrameData): RoomView {
  const { actor, attackerName, targetName, condition } = data;
  const isStruck = typeof actor === 'string';
  const all = withNpc(room, npc, {
    ...data,
    npcName: isStruck ? targetName : attackerName,
    condition: undefined,
  });
  return isStruck && typeof condition === 'string'
    ? changed(all, npc, { condition, isAsleep: false })
    : all;
}

const npcsOf = ({ npcs = [] }: RoomView): readonly NpcView[] => npcs;

function withNpc(room: RoomView, npc: string, data: FrameData): RoomView {
  const name = data['npcName'];
  if (typeof name !== 'string' || npcsOf(room).some(({ id }) => id === npc)) return room;
  return { ...room, npcs: [...npcsOf(room), seen(npc, name, data)] };
}

/** As far as it can be told from what was seen of its coming. */
const seen = (npc: string, name: string, { keyword, condition, isLetBe }: FrameData): NpcView => ({
  id: npc as NpcId,
  name,
  keyword: typeof keyword === 'string' ? keyword : (/[\w'-]+$/.exec(name)?.[0] ?? name),
  condition: typeof condition === 'string' ? condition : 'unhurt',
  isAsleep: false,
  ...(isLetBe === true && { isLetBe }),
});

const withoutNpc = (room: RoomView, npc: string): RoomView => ({
  ...room,
  npcs: npcsOf(room).filter(({ id }) => id !== npc),
});

const changed = (room: RoomView, npc: string, change: Partial<NpcView>): RoomView => ({
  ...room,
  npcs: npcsOf(room).map((one) => (one.id === npc ? { ...one, ...change } : one)),
});
