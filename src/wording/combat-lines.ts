/** Of fights. */
export const COMBAT_LINES = {
  'combat.ended': (): string => 'The fight is over.',
};
