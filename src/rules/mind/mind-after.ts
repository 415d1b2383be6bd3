import { type Character } from '../../model/character';
import { TIERS } from '../../model/lucidity';
import { type Liability, type Mind } from '../../model/mind';
import { type RuleNumbers } from '../numbers';
import { type Turn } from '../rule';
import { tierOf } from '../vitals';
import { withLiability } from './aging';
import { newLiability } from './liabilities';
import { WORST } from './mind-of';

const isWorse = (before: number, after: number): boolean =>
  TIERS.indexOf(tierOf(after)) > TIERS.indexOf(tierOf(before));

/** Whether nothing but the number changes: no tier, no shock, and nothing to be counted from now on. */
export function isSlight(before: number, after: number, numbers: RuleNumbers): boolean {
  const lost = numbers['delirium.atHundredths'];
  const tier = tierOf(after);
  return (
    tier !== 'catatonic' &&
    tierOf(before) === tier &&
    before <= lost === after <= lost &&
    before - after < numbers['liability.lossHundredths']
  );
}

/** What a shock leaves behind (game.md section 3); null = nothing. */
export function shockOf(turn: Turn, character: Character, after: number): Liability | null {
  const { lucidity: before } = character;
  const isShock =
    before - after >= turn.numbers['liability.lossHundredths'] || isWorse(before, after);
  return isShock ? newLiability(turn, character) : null;
}

/** What is known of a mind, as its lucidity becomes another; the same one, if nothing of it changes. */
export function mindAfter(
  { now, numbers }: Turn,
  mind: Mind,
  { after, shock }: { readonly after: number; readonly shock: Liability | null },
): Mind {
  const since = (is: boolean, before: number | null | undefined): number | null =>
    is ? (before ?? now) : null;
  const lostSince = since(after <= numbers['delirium.atHundredths'], mind.lostSince);
  const catatonicSince = since(tierOf(after) === 'catatonic', mind.catatonicSince);
  const worstSince = since(after <= WORST, mind.worstSince);
  const isSame =
    shock === null &&
    lostSince === mind.lostSince &&
    catatonicSince === mind.catatonicSince &&
    worstSince === (mind.worstSince ?? null);
  if (isSame) return mind;
  const burdened = shock === null ? mind : withLiability(mind, shock, now);
  return { ...burdened, lostSince, catatonicSince, worstSince };
}
