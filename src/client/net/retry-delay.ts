const FIRST_MS = 1000;
const LAST_MS = 30_000;

/**
 * Full jitter between 1 s and a ceiling that doubles with each failure up to 30 s, so that a house full of pages does
 * not come back in one knock.
 */
export function retryDelay(failures: number, random: () => number): number {
  const ceiling = Math.min(LAST_MS, FIRST_MS * 2 ** (failures + 1));
  return Math.round(FIRST_MS + random() * (ceiling - FIRST_MS));
}
