/** What verbs are about, in the order of the help; within each they stand by the alphabet. */
export const GROUPS = ['walking', 'looking', 'things', 'talking', 'yourself', 'the game'] as const;
export type Group = (typeof GROUPS)[number];
