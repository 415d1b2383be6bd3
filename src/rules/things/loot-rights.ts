import { type Character } from '../../model/character';
import { type Corpse } from '../../model/corpse';
import { type Refusal } from '../../model/outcome';
import { mayLoot } from '../death/may-loot';
import { type WorldView } from '../view';

/** Why somebody may not reach into a body; null = they may: by a right of their own, or of one of their party (game.md section 6). */
export function lootRefusal(
  world: WorldView,
  corpse: Corpse,
  { actor, now }: { readonly actor: Character; readonly now: number },
): Refusal | null {
  const refusal = mayLoot(corpse, actor.id, now);
  if (refusal === null || corpse.owner === actor.id) return null;
  const party = actor.party === undefined ? undefined : world.record('party', actor.party);
  const isOfParty = party?.members.some(({ id }) => id === actor.id) === true;
  return isOfParty && party.members.some(({ id }) => corpse.rights.includes(id)) ? null : refusal;
}
