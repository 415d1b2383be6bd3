import { type Character } from '../../model/character';
import { type Item } from '../../model/item';
import { type Refusal } from '../../model/outcome';
import { type RuleNumbers } from '../numbers';
import { type WorldView } from '../view';
import { statWithEffects } from '../wearing/effects-of';
import { carriedBy, contentsOf, packOf, weightOf } from './carried';
import { BODY, prototypeOf } from './prototype-of';
import { centsOf } from './purse';
import { type Pick } from './target';
import { slotsFor } from './transfer';
import { type Vessel } from './vessel';

interface Scales {
  readonly world: WorldView;
  readonly numbers: RuleNumbers;
}

/** Grams that a character can carry: STR with what is worn × 500, more for a stevedore (game.md sections 1 and 6). */
export function strengthOf({ world, numbers }: Scales, character: Character): number {
  const STR = statWithEffects(world, character, 'STR');
  const more = character.profession === 'Stevedore' ? numbers['inventory.stevedoreGrams'] : 0;
  return STR * numbers['inventory.gramsPerStr'] + more;
}

/** Grams of this pick; a container brings what is in it. */
const pickWeight = (world: WorldView, { item, quantity }: Pick): number =>
  weightOf(world, contentsOf(world, item)) + prototypeOf(world, item).weight * quantity;

/** Grams of these alone, each counted as it stands in the list. */
const sumOf = (world: WorldView, items: readonly Item[]): number =>
  items.reduce((sum, item) => sum + prototypeOf(world, item).weight * item.quantity, 0);

/** Grams of all that a character carries and wears. */
export const loadOf = (world: WorldView, { id }: Character): number =>
  sumOf(world, carriedBy(world, id));

/** Why a character cannot take this; null = it can. Told to the character itself, or about it. */
export function packRefusal(
  { world, numbers }: Scales,
  taker: { readonly character: Character; readonly isSelf: boolean },
  pick: Pick,
): Refusal | null {
  const { character, isSelf } = taker;
  if (centsOf(world, pick) !== null) return null;
  if (pick.item.prototype === BODY.id)
    return { code: 'too.heavy', text: 'The dead are heavier than they look. Let it lie.' };
  const location = { kind: 'character', character: character.id } as const;
  const slots = packOf(world, character.id).length + slotsFor(world, pick, location);
  if (slots > numbers['inventory.slots'])
    return { code: 'pack.full', text: `${isSelf ? 'Your' : `${character.name}’s`} pack is full.` };
  const carried = carriedBy(world, character.id);
  const isLying = pick.item.location.kind === 'room';
  if (!isLying && carried.some(({ id }) => id === pick.item.id)) return null;
  const weight = sumOf(world, carried) + pickWeight(world, pick);
  return weight > strengthOf({ world, numbers }, character)
    ? { code: 'too.heavy', text: `That is more than ${isSelf ? 'you' : character.name} can carry.` }
    : null;
}

/** Why a container does not take this; null = it does. */
export function vesselRefusal(world: WorldView, vessel: Vessel, pick: Pick): Refusal | null {
  const inside = world.itemsAt(vessel.location);
  const { slots, weightLimit } = vessel.spec;
  if (inside.length + slotsFor(world, pick, vessel.location) > slots)
    return { code: 'container.full', text: `There is no room left in ${vessel.name}.` };
  const weight = weightOf(world, inside) + pickWeight(world, pick);
  return weightLimit !== undefined && weight > weightLimit
    ? { code: 'container.full', text: `That is too heavy for ${vessel.name}.` }
    : null;
}
