import { rounded } from '../fight/rounded';
import { type RuleNumbers } from '../numbers';

const WHOLE = 100;

/** What one costs whoever buys it, in cents: value and a fifth, less for those who charm; a cent at least (game.md section 5). */
export function buyPrice(value: number, charisma: number, numbers: RuleNumbers): number {
  const perPercent = numbers['shop.charmPerPercent'];
  const share = WHOLE * perPercent - (charisma - numbers['shop.charmFrom']);
  // Whole numbers until the end, so that a half is a half.
  const cents = (value * numbers['shop.buyPercent'] * share) / (WHOLE * WHOLE * perPercent);
  return Math.max(1, rounded(cents));
}

/** What a shop gives for one, in cents; 0 = it is worth nothing. */
export const sellPrice = (value: number, numbers: RuleNumbers): number =>
  Math.max(0, rounded((value * numbers['shop.sellPercent']) / WHOLE));
