import { type Character } from '../../../model/character';
import { type Mind, type Recovery } from '../../../model/mind';
import { type Turn } from '../../rule';
import { refused, type Refused } from '../../verdicts';
import { mindOf } from '../mind-of';

const SECOND = 1_000;
const UNITS = [
  [3_600 * SECOND, 'hour'],
  [60 * SECOND, 'minute'],
  [SECOND, 'second'],
] as const;

/** "12 hours", "14 minutes", "1 second": in its largest unit of which there is more than one, rounded up. */
export function inWords(ms: number): string {
  const [size, unit] = UNITS.find(([most]) => ms > most) ?? UNITS[2];
  const count = Math.max(1, Math.ceil(ms / size));
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** ms until it helps this character again; 0 = now. */
export const waitOf = ({ now }: Turn, character: Character, recovery: Recovery): number =>
  Math.max(0, (mindOf(character).readyAt[recovery] ?? 0) - now);

/** Why it is too soon, in one sentence before the time that is left; null = it is not. */
export function tooSoon(
  turn: Turn,
  character: Character,
  { recovery, text }: { readonly recovery: Recovery; readonly text: string },
): Refused | null {
  const ms = waitOf(turn, character, recovery);
  return ms === 0 ? null : refused('cooldown', `${text} Try again in ${inWords(ms)}.`);
}

/** The mind of somebody whom it has just helped. */
export const restedFrom = (
  { now }: Turn,
  mind: Mind,
  [recovery, cooldownMs]: readonly [Recovery, number],
): Mind => ({ ...mind, readyAt: { ...mind.readyAt, [recovery]: now + cooldownMs } });
