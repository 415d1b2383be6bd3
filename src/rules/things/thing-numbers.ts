const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** game.md sections 1, 2 and 6. */
export const THING_NUMBERS = {
  /** What a stevedore carries more. */
  'inventory.stevedoreGrams': 10_000,
  /** How long a locked way stands open. */
  'lock.openMs': 5 * MINUTE,
  /** Forcing succeeds at d100 of at most STR - difficulty + this. */
  'lock.forceBase': 50,
  /** Of a container's lock or seal; its file gives none. */
  'lock.chestDifficulty': 50,
  'search.takesMs': 10 * SECOND,
  /** Searching succeeds at d100 of at most INT, and so much more for an antiquary. */
  'search.antiquary': 20,
};
