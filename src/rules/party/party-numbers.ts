const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** Of parties and followers (game.md section 8). */
export const PARTY_NUMBERS = {
  'party.max': 6,
  /** How long an invitation stands. */
  'party.inviteMs': 60 * SECOND,
  /** How long somebody who is out of the world stays a member, from when the line was lost. */
  'party.awayMs': 10 * MINUTE,
  /** Those who go together, the one in front included. */
  'follow.max': 20,
} as const;
