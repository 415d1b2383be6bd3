/** Beyond this setTimeout fires at once, so no wait may be longer. */
export const LONGEST_MS = 2_147_483_647;
