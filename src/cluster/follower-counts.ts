/** What came of the news, since the start. */
export interface FollowerCounts {
  /** Commits that were applied as they were heard. */
  readonly applied: number;
  /** News of what was known already: doubled, late, or read before. */
  readonly late: number;
  /** Times that what was missing was read from the database. */
  readonly read: number;
  /** Commits that do not go on from what is here; the database was asked instead. */
  readonly unfit: number;
  /** Times that news were of commits that the database does not have. */
  readonly untrue: number;
}
