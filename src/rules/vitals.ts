import { type Character } from '../model/character';
import { type Tier } from '../model/lucidity';
import { type Vitals } from '../model/views';
import { dpMax, lucidityMax, mpMax } from './maxima';

const HUNDREDTHS = 100;

/** As it is shown: whole points, floored. */
export const shownLucidity = (hundredths: number): number => Math.floor(hundredths / HUNDREDTHS);

/** game.md section 3, by the shown value. */
export function tierOf(hundredths: number): Tier {
  const shown = shownLucidity(hundredths);
  if (shown >= 70) return 'lucid';
  if (shown >= 40) return 'uneasy';
  if (shown >= 20) return 'fractured';
  return shown >= 1 ? 'deranged' : 'catatonic';
}

/** game.md section 4: the steps are at 100, 75, 50 and 25 %. */
export function conditionOf(dp: number, most: number): string {
  const percent = (dp / most) * 100;
  if (percent >= 100) return 'unhurt';
  if (percent >= 75) return 'scratched';
  if (percent >= 50) return 'hurt';
  return percent >= 25 ? 'bloodied' : 'failing';
}

export function vitalsOf({ stats, level, dp, mp, lucidity, life }: Character): Vitals {
  const most = dpMax(stats, level);
  return {
    dp,
    dpMax: most,
    mp,
    mpMax: mpMax(stats),
    lucidity: shownLucidity(lucidity),
    lucidityMax: lucidityMax(stats),
    condition: life?.kind === 'dead' ? 'dead' : conditionOf(dp, most),
  };
}
