import { type NpcView } from '../../model/views';

/** What to type for the NPC at this place of the list: `rat`, `2.rat`. */
export function npcTarget(npcs: readonly NpcView[], at: number): string {
  const keyword = npcs[at]?.keyword ?? '';
  const nth = npcs.slice(0, at + 1).filter((npc) => npc.keyword === keyword).length;
  return nth > 1 ? `${nth}.${keyword}` : keyword;
}

/** "asleep", "bloodied"; nothing of one that is up and unhurt. */
export const npcNote = ({ isAsleep, condition }: NpcView): string =>
  [...(isAsleep ? ['asleep'] : []), ...(condition === 'unhurt' ? [] : [condition])].join(', ');
