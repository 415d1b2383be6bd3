/** A token bucket as it stood at `at`. */
export interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** What is true of a character only while it is in the world; never stored. Times are world time, ms. */
export interface Presence {
  /** When the last connection was lost; null = connected. */
  readonly linkdeadAt: number | null;
  /** Whether the room has been told. */
  readonly isToldLinkdead: boolean;
  /** Until then nobody may attack it, and it nobody. */
  readonly wardUntil: number;
  readonly lastActiveAt: number;
  /** Whom `reply` answers. */
  readonly lastWhisperer: string | null;
  /** By what is limited: `say`, `global`, `whisper`. */
  readonly buckets: Readonly<Record<string, Bucket>>;
}
