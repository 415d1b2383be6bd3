import { type Character } from '../../model/character';
import { dpMax } from '../maxima';
import { type Turn } from '../rule';
import { tierOf } from '../vitals';

/** Whether a deranged mind runs from a blow of so much damage (game.md section 3). */
export function bolts(turn: Turn, character: Character, damage: number): boolean {
  const { id, lucidity, stats, level } = character;
  if (tierOf(lucidity) !== 'deranged') return false;
  const { numbers } = turn;
  if (damage * 100 <= dpMax(stats, level) * numbers['bolt.damagePercent']) return false;
  return turn.draw(0, `bolts|${id}`) * 100 < numbers['bolt.chancePercent'];
}
