import { type Character } from '../../model/character';
import { LIABILITIES, type Liability, type LiabilityKind, SOUND_MIND } from '../../model/mind';
import { type RuleNumbers } from '../numbers';
import { type Turn } from '../rule';

type MaybeMind = Character['mind'];

const PERCENT = 100;

const holds = (mind: MaybeMind, kind: LiabilityKind): boolean =>
  mind?.liabilities.some((one) => one.kind === kind) === true;

/** Added to the percentage to hit: shaking hands. */
export const toHitOf = (mind: MaybeMind, numbers: RuleNumbers): number =>
  holds(mind, 'shaking_hands') ? -numbers['liability.shakingToHit'] : 0;

/** Times what comes back of body and magic: poor sleep. */
export const regenerationOf = (mind: MaybeMind, numbers: RuleNumbers): number =>
  holds(mind, 'poor_sleep') ? numbers['liability.poorSleepPercent'] / PERCENT : 1;

/** Times what a dark place takes: dread of the dark. */
export const darkFactorOf = (mind: MaybeMind, numbers: RuleNumbers): number =>
  numbers[holds(mind, 'dread_of_the_dark') ? 'liability.dreadPercent' : 'flux.darkPercent'] /
  PERCENT;

/** Times what a mind gains: bleak outlook. */
export const gainFactorOf = (mind: MaybeMind, numbers: RuleNumbers): number =>
  holds(mind, 'bleak_outlook') ? numbers['liability.bleakPercent'] / PERCENT : 1;

export const hasMurmurs = (mind: MaybeMind): boolean => holds(mind, 'murmurs');

/** One of those that are not held yet, by draw; null = no more is held. */
export function newLiability(turn: Turn, { id, mind }: Character): Liability | null {
  const held = (mind ?? SOUND_MIND).liabilities;
  if (held.length >= turn.numbers['liability.max']) return null;
  const free = LIABILITIES.filter((kind) => !held.some((one) => one.kind === kind));
  const kind = free[Math.floor(turn.draw(0, `liability|${id}`) * free.length)];
  return kind === undefined ? null : { kind, leftMs: turn.numbers['liability.lastsMs'] };
}
