const SECOND = 1_000;

/** game.md section 1 (what comes back by itself, and what is learnt by walking) and section 10 (rest). */
export const BODY_NUMBERS = {
  /** How often it is looked who gets something back. */
  'regen.everyMs': SECOND,
  /** A point of each in so long, standing about. */
  'regen.dpMs': 30 * SECOND,
  'regen.mpMs': 10 * SECOND,
  /** Sitting or lying; a Drifter out of doors. */
  'regen.seatedPercent': 200,
  'regen.restLocationPercent': 500,

  /** Until somebody is out of the world who rests where it is not made for that. */
  'rest.takesMs': 10 * SECOND,

  'xp.firstVisit': 2,
  'xp.reporterPercent': 200,
};
