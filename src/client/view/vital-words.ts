import { type Tier } from '../../model/lucidity';
import { type Vitals } from '../../model/views';

export interface Vital {
  readonly name: string;
  readonly now: number;
  readonly max: number;
  /** "14 of 20, hurt" */
  readonly words: string;
  /** Of lucidity: each has its own look. */
  readonly tier?: Tier;
  /** Below a quarter. */
  readonly isLow: boolean;
}

/** What a meter shows, in words first. */
export function vitalsInWords(vitals: Vitals): readonly Vital[] {
  const lucidity = Math.floor(vitals.lucidity);
  const tier = tierOf(lucidity);
  return [
    vital('Health', [vitals.dp, vitals.dpMax], vitals.condition),
    { ...vital('Lucidity', [lucidity, vitals.lucidityMax], tier), tier },
    vital('Magic', [vitals.mp, vitals.mpMax], ''),
  ];
}

function vital(name: string, [now, max]: readonly [number, number], word: string): Vital {
  const words = `${now} of ${max}${word === '' ? '' : `, ${word}`}`;
  return { name, now, max, words, isLow: now < max / 4 };
}

/** The tiers of game.md section 3. */
function tierOf(lucidity: number): Tier {
  if (lucidity >= 70) return 'lucid';
  if (lucidity >= 40) return 'uneasy';
  if (lucidity >= 20) return 'fractured';
  return lucidity >= 1 ? 'deranged' : 'catatonic';
}
