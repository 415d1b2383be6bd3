import { type Npc } from '../../model/npc';
import { type ActorTurn } from '../rule';
import { npcNamed } from './npc-here';

const ARTICLE = /^(?:an?|the)$/iu;

/** The NPC here that is spoken to, and what is said: also in `tell the porter Hello`. */
export function npcAddressed(
  { world, actor }: ActorTurn,
  to: string,
  text: string,
): { readonly npc: Npc; readonly text: string } | undefined {
  if (!ARTICLE.test(to)) {
    const npc = npcNamed(world, actor.room, to);
    return npc && { npc, text };
  }
  const [, name = '', rest = ''] = /^(\S+)\s+(.+)$/su.exec(text) ?? [];
  const npc = name === '' ? undefined : npcNamed(world, actor.room, name);
  return npc && { npc, text: rest };
}
