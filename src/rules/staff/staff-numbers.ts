const SECOND = 1_000;

/** Of the staff's verbs. */
export const STAFF_NUMBERS = {
  /** A countdown is told so often. */
  'staff.countdownMs': 10 * SECOND,
  /** The last so many of its seconds are told one by one. */
  'staff.lastLines': 10,
  /** A countdown that nobody could follow for so long is called off: the server has come back from a stop. */
  'staff.lateMs': 5 * SECOND,
};
