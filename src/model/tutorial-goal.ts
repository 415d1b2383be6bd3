/** What a newcomer does on the way to Arkham, in order (game.md section 11). */
export const TUTORIAL_GOALS = [
  'look',
  'move',
  'get-lantern',
  'light-lantern',
  'get-coat',
  'wear-coat',
  'say',
  'tell-porter',
  'map',
  'search',
  'go-on',
  'meditate',
  'leave',
] as const;
export type TutorialGoal = (typeof TUTORIAL_GOALS)[number];
