export const RECOVERIES = [
  'pray',
  'meditate',
  'group_solace',
  'therapy',
  'folk_tonic',
  'ground',
] as const;
/** What brings a mind back (game.md section 3). */
export type Recovery = (typeof RECOVERIES)[number];

export const LIABILITIES = [
  'shaking_hands',
  'poor_sleep',
  'murmurs',
  'dread_of_the_dark',
  'bleak_outlook',
] as const;
export type LiabilityKind = (typeof LIABILITIES)[number];

/** What a shock leaves behind. */
export interface Liability {
  readonly kind: LiabilityKind;
  /** ms of activity until it ends, as of the mind's `agingSince`. */
  readonly leftMs: number;
}

/** What a mind has been through, beside its lucidity. Times are world time, ms. */
export interface Mind {
  readonly liabilities: readonly Liability[];
  /** Since when its bearer's activity counts that `leftMs` does not know of yet; absent or null = it does not count now. */
  readonly agingSince?: number | null;
  /** By kind of NPC: how often it was met. */
  readonly exposures: Readonly<Record<string, number>>;
  readonly readyAt: Readonly<Partial<Record<Recovery, number>>>;
  /** Since when it has been at -10 or worse; null = it is not. */
  readonly lostSince: number | null;
  /** Since when it has been catatonic; null = it is not. */
  readonly catatonicSince: number | null;
  /** Since when it has been at its very worst; absent or null = it is not. */
  readonly worstSince?: number | null;
  /** Until then it is kept in the ward; null = it is free. */
  readonly wardedUntil: number | null;
}

export const SOUND_MIND: Mind = {
  liabilities: [],
  exposures: {},
  readyAt: {},
  lostSince: null,
  catatonicSince: null,
  wardedUntil: null,
};
