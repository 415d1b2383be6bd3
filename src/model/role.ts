export const ROLES = ['builder', 'moderator', 'admin'] as const;
/** What somebody of the staff may do. */
export type Role = (typeof ROLES)[number];

/** A staff mute: the one so silenced speaks on no channel, or not on this one. */
export interface Silence {
  /** null = all. */
  readonly channel: string | null;
  /** World time, ms; null = until taken back. */
  readonly until: number | null;
  readonly reason: string;
}
