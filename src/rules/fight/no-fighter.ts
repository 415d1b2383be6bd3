import { type Npc } from '../../model/npc';
import { letBeAs } from '../npc/let-be';
import { npcName } from '../npc/npc-here';
import { npcKeyword } from '../npc/npc-view';
import { capital } from '../things/phrase';
import { type ActorTurn } from '../rule';
import { refused, type Refused } from '../verdicts';
import { theName } from './the-name';

/** Why nobody raises a hand against this NPC: it keeps a shop, or is there to be talked to. null = it may fight, or does already. */
export function noFighter({ world, actor }: ActorTurn, npc: Npc): Refused | null {
  const type = letBeAs(world, npc);
  if (type === null) return null;
  if (world.record('fight', actor.room)?.npcs.includes(npc.id) === true) return null;
  const name = capital(theName(npcName(world, npc)));
  return refused(
    'combat.forbidden',
    type === 'shopkeeper'
      ? `${name} is here to trade, not to fight. Type list to see what there is.`
      : `${name} is no fighter, and no enemy of yours. Talk instead: tell ${npcKeyword(world, npc)} and your words.`,
  );
}
