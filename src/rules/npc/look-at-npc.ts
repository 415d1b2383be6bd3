import { type Character } from '../../model/character';
import { theName } from '../fight/the-name';
import { capital } from '../things/phrase';
import { type WorldView } from '../view';
import { kindOf, npcNamed, npcName } from './npc-here';
import { npcCondition } from './npc-view';

/** What somebody sees of an NPC here; null = there is none of that name. */
export function npcText(world: WorldView, { room }: Character, text: string): string | null {
  const npc = npcNamed(world, room, text);
  const kind = npc && kindOf(world, npc);
  if (npc === undefined || kind === undefined) return null;
  const who = capital(theName(npcName(world, npc)));
  const doing = npc.state === 'asleep' ? ', and asleep' : '';
  const shut = kind.shop !== null && npc.state === 'closed' ? ' The shop is closed.' : '';
  return `${kind.description} ${who} is ${npcCondition(world, npc)}${doing}.${shut}`;
}
