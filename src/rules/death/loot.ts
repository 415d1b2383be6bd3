import { type PlayerId } from '../../model/ids';
import { type NpcFighter } from '../fight/fighter';
import { d100, rounded } from '../fight/rounded';
import { type Turn } from '../rule';
import { statWithEffects } from '../wearing/effects-of';
import { type Portion } from './lay-body';

/** What a dead NPC has with it: each by its chance, and by the luck of the player it minded most. */
export function lootOf(
  turn: Turn,
  { id, of }: NpcFighter,
  minding: readonly PlayerId[],
): readonly Portion[] {
  const luck = luckOf(turn, minding[0]);
  return of.loot
    .filter(({ chance }, n) => d100(turn.draw(n, `loot|${id}`)) <= chance + luck)
    .map(({ item, quantity }) => ({ prototype: item, quantity }));
}

/** Percent, for better or worse. */
function luckOf({ world, numbers }: Turn, player: PlayerId | undefined): number {
  const character = player === undefined ? undefined : world.character(player);
  if (character === undefined) return 0;
  const beyond = statWithEffects(world, character, 'LUCK') - numbers['loot.luckFrom'];
  return rounded(beyond / numbers['loot.luckPerPercent']);
}
