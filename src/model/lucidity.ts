export const TIERS = ['lucid', 'uneasy', 'fractured', 'deranged', 'catatonic'] as const;
/** How much of the world a mind still sees truly (game.md section 3). */
export type Tier = (typeof TIERS)[number];
