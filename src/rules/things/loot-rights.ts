import { type Character } from '../../model/character';
import { type Corpse } from '../../model/corpse';
import { type Refusal } from '../../model/outcome';
import { mayLoot } from '../death/may-loot';
import { type WorldView } from '../view';

/** Why somebody may not reach into a body; null = they may. An NPC's is open to their party, a player's to nobody else. */
export function lootRefusal(
  world: WorldView,
  corpse: Corpse,
  { actor, now }: { readonly actor: Character; readonly now: number },
): Refusal | null {
  const refusal = mayLoot(corpse, actor.id, now);
  if (refusal === null || corpse.owner === actor.id) return null;
  if (corpse.owner !== null) return refusal;
  const party = actor.party === undefined ? undefined : world.record('party', actor.party);
  const isOfParty = party?.members.some(({ id }) => id === actor.id) === true;
  return isOfParty && party.members.some(({ id }) => corpse.rights.includes(id)) ? null : refusal;
}
