/** What verbs are about, in the order of the help; within each they stand by the alphabet. */
export const GROUPS = [
  'walking',
  'looking',
  'things',
  'talking',
  'fighting',
  'yourself',
  'the game',
  'staff',
] as const;
export type Group = (typeof GROUPS)[number];
