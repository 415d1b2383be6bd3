import { type Dice } from '../../model/dice';
import { type RoomId } from '../../model/ids';
import { type Turn } from '../rule';
import { wornSum } from '../wearing/effects-of';
import { type Fighter, statIn } from './fighter';
import { rounded } from './rounded';
import { type Aimed } from './to-hit';
import { weaponOf } from './weapon-of';

/** How a blow that lands falls. */
export interface Fall {
  readonly isCritical: boolean;
  readonly isGuarded: boolean;
  /** The n-th of the attacker's dice: 0 inclusive to 1 exclusive. */
  readonly draw: (n: number) => number;
}

/** game.md section 4: dice, strength, armour; a critical blow; the law of the place; a guard, in this order. */
export function damageOf(turn: Turn, { attacker, target, room }: Aimed, fall: Fall): number {
  const { world, numbers } = turn;
  const { dice } = weaponOf(turn, attacker);
  const strength = statIn(world, attacker, 'STR') - numbers['combat.strengthFrom'];
  const force = Math.max(0, Math.floor(strength / numbers['combat.strengthStep']));
  let damage = Math.max(1, rolled(dice, fall.draw) + force - armourOf(turn, target));
  if (fall.isCritical) damage = Math.floor((damage * numbers['combat.criticalPercent']) / 100);
  if (attacker.kind === 'npc') damage = rounded(damage * lawOf(turn, room));
  return fall.isGuarded ? rounded((damage * numbers['combat.defendPercent']) / 100) : damage;
}

function rolled({ count, sides, plus }: Dice, draw: (n: number) => number): number {
  let sum = plus;
  for (let n = 0; n < count; n += 1) sum += 1 + Math.floor(draw(n) * sides);
  return sum;
}

const armourOf = ({ world }: Turn, target: Fighter): number =>
  target.kind === 'npc' ? target.of.armour : wornSum(world, target.id, 'armour');

/** Times what NPCs do in that room. */
function lawOf({ world: { content } }: Turn, room: RoomId): number {
  const place = content.rooms.get(room);
  return (place && content.subZones.get(place.subZone)?.rules.combatModifier) ?? 1;
}
