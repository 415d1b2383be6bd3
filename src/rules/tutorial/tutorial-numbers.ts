/** game.md section 11. */
export const TUTORIAL_NUMBERS = {
  /** Without progress, until somebody is given a hint. */
  'tutorial.hintMs': 30_000,
};
