/** How a body stands to death (game.md section 4). Times are world time, ms. */
export type Life =
  | { readonly kind: 'alive' }
  /** Lies bleeding; `bledAt` is when it last lost a point, or fell. */
  | { readonly kind: 'wounded'; readonly bledAt: number }
  /** In limbo. */
  | { readonly kind: 'dead'; readonly at: number };

export const ALIVE: Life = { kind: 'alive' };

/** Something that wears off. */
export interface Effect {
  /** What it changes: `to_hit`. */
  readonly on: 'to_hit';
  readonly by: number;
  /** World time, ms. */
  readonly until: number;
}
