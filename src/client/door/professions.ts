import { type Profession } from '../../model/profession';

/** Each profession in a line: what it needs, what it gives (game.md section 1). */
export const PROFESSION_WORDS: Readonly<Record<Profession, string>> = {
  Antiquary: 'finds what others miss. Education 60, intelligence 50',
  Physician: 'bandages never fail. Education 60, dexterity 45',
  Reporter: 'learns twice from new places. Charm 50, education 50',
  Stevedore: 'carries more, hits harder. Strength 55, constitution 50',
  Constable: 'is first in a fight. Strength 50, power 50',
  Preacher: 'prays anywhere. Power 55, charm 45',
  Medium: 'is shaken less, and begins less sure. Power 60, intelligence 45',
  Drifter: 'is lucky, and at home outdoors. Needs nothing',
};
