import { type NpcOrder } from '../model/staff-intent';
import { splitAt, splitFirst } from './split';

/** What follows `npc`; null = used wrongly. */
export function npcOrderIn(rest: string): NpcOrder | null {
  const [word, what] = splitFirst(rest);
  const act = word.toLowerCase();
  switch (act) {
    case 'list':
    case 'population':
      return { act, zone: what };
    case 'spawn': {
      const [npc, room] = splitAt(what, ['in', 'to']) ?? [what, ''];
      return npc === '' ? null : { act, npc, room };
    }
    case 'move': {
      const [npc, room] = splitAt(what, ['to']) ?? splitFirst(what);
      return room === '' ? null : { act, npc, room };
    }
    case 'despawn':
      return what === '' ? null : { act, npc: what };
    default:
      return null;
  }
}
