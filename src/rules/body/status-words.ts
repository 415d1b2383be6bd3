import { type LiabilityKind } from '../../model/mind';

const CALLED: Readonly<Record<LiabilityKind, string>> = {
  shaking_hands: 'shaking hands',
  poor_sleep: 'poor sleep',
  murmurs: 'murmurs',
  dread_of_the_dark: 'a dread of the dark',
  bleak_outlook: 'a bleak outlook',
};

/** What a shock has left behind, as people say it. */
export const liabilityName = (kind: LiabilityKind): string => CALLED[kind];
