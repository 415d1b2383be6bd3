import { type Character } from '../../model/character';
import { type RoomId } from '../../model/ids';
import { toHitOf } from '../mind/liabilities';
import { type Turn } from '../rule';
import { isDark } from '../sky/light';
import { type Fighter, levelOf, statIn } from './fighter';
import { clamped, rounded } from './rounded';
import { weaponOf } from './weapon-of';

/** A blow before it falls. */
export interface Aimed {
  readonly attacker: Fighter;
  readonly target: Fighter;
  readonly room: RoomId;
}

/** What d100 may come to at most (game.md section 4). */
export function hitChance(turn: Turn, { attacker, target, room }: Aimed): number {
  const { world, numbers } = turn;
  const dex = statIn(world, attacker, 'DEX') - statIn(world, target, 'DEX');
  const chance =
    numbers['combat.hitBase'] +
    rounded(dex / numbers['combat.dexPerHit']) +
    weaponOf(turn, attacker).accuracy +
    numbers['combat.hitPerLevel'] * (levelOf(attacker) - levelOf(target)) +
    (attacker.kind === 'player' ? ailments(turn, attacker.character, room) : 0);
  return clamped(chance, numbers['combat.hitMin'], numbers['combat.hitMax']);
}

/** What hampers (or helps) this character's hand just now. */
function ailments(
  { world, now: at, numbers }: Turn,
  { effects = [], mind }: Character,
  room: RoomId,
): number {
  let sum = 0;
  for (const { by, until } of effects) if (until > at) sum += by;
  sum += toHitOf(mind, numbers);
  const place = world.content.rooms.get(room);
  return place !== undefined && isDark(world, place, { at, numbers })
    ? sum - numbers['combat.darkPenalty']
    : sum;
}
