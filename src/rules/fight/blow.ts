import { type CombatStruck } from '../../model/events/combat';
import { type Fight } from '../../model/fight';
import { type Turn } from '../rule';
import { damageOf } from './damage';
import { type Exchange } from './exchange';
import { nameOf } from './fighter';
import { d100 } from './rounded';

import { hitChance } from './to-hit';
import { weaponOf } from './weapon-of';

/** Sentences of a weapon's class. */
const VARIANTS = 5;
/** Draws before the dice of the damage: to hit, and the sentence. */
const DRAWS_BEFORE = 2;

/** What a blow comes to. */
export type Blow = Pick<CombatStruck, 'weapon' | 'noun' | 'outcome' | 'damage' | 'variant'>;

/** Decided by the attacker's own draws of this turn. */
export function blowOf(turn: Turn, { room, player, npc, by }: Exchange, fight: Fight): Blow {
  const [attacker, target] = by === 'player' ? [player, npc] : [npc, player];
  const aimed = { attacker, target, room: room.id };
  const draw = (n: number): number => turn.draw(n, attacker.id);
  const { class: weapon, noun } = weaponOf(turn, attacker);
  const outcome = outcomeOf(turn, d100(draw(0)), hitChance(turn, aimed));
  const variant = Math.floor(draw(1) * VARIANTS);
  if (outcome === 'missed') return { weapon, noun, outcome, damage: 0, variant };
  const damage = damageOf(turn, aimed, {
    isCritical: outcome === 'critical',
    isGuarded: fight.guarded.some((id) => id === target.id),
    draw: (n) => draw(DRAWS_BEFORE + n),
  });
  return { weapon, noun, outcome, damage, variant };
}

function outcomeOf({ numbers }: Turn, roll: number, chance: number): Blow['outcome'] {
  if (roll <= numbers['combat.criticalUpTo']) return 'critical';
  return roll < numbers['combat.missFrom'] && roll <= chance ? 'hit' : 'missed';
}

type Clash = Pick<CombatStruck, 'npc' | 'attackerName' | 'targetName' | 'actor' | 'target'>;

/** Who against whom. */
export function clashOf({ player, npc, by }: Pick<Exchange, 'player' | 'npc' | 'by'>): Clash {
  const names = { mine: nameOf(player), its: nameOf(npc) };
  return by === 'player'
    ? { npc: npc.id, attackerName: names.mine, targetName: names.its, actor: player.id }
    : { npc: npc.id, attackerName: names.its, targetName: names.mine, target: player.id };
}
