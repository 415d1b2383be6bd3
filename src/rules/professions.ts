import { PROFESSIONS, type Profession } from '../model/profession';
import { type StatName, type Stats } from '../model/stats';

interface Need {
  readonly stat: StatName;
  readonly atLeast: number;
}

const need = (stat: StatName, atLeast: number): Need => ({ stat, atLeast });

/** What each profession asks of those who take it (game.md section 1). */
export const NEEDS: Readonly<Record<Profession, readonly Need[]>> = {
  Antiquary: [need('EDU', 60), need('INT', 50)],
  Physician: [need('EDU', 60), need('DEX', 45)],
  Reporter: [need('CHA', 50), need('EDU', 50)],
  Stevedore: [need('STR', 55), need('CON', 50)],
  Constable: [need('STR', 50), need('POW', 50)],
  Preacher: [need('POW', 55), need('CHA', 45)],
  Medium: [need('POW', 60), need('INT', 45)],
  Drifter: [],
};

/** The two stats a profession lives by. */
export const keyStats = (profession: Profession): readonly StatName[] =>
  profession === 'Drifter' ? ['DEX', 'CON'] : NEEDS[profession].map(({ stat }) => stat);

/** The needs these stats do not meet. */
export const unmetNeeds = (profession: Profession, stats: Stats): readonly Need[] =>
  NEEDS[profession].filter(({ stat, atLeast }) => stats[stat] < atLeast);

/** Whatever its case; null = there is no such profession. */
export const professionNamed = (name: string): Profession | null =>
  PROFESSIONS.find((profession) => profession.toLowerCase() === name.toLowerCase()) ?? null;
