/** Chance, handed in. */
export interface Random {
  /** 0 inclusive to 1 exclusive. */
  readonly next: () => number;
  /** An unguessable uuid (v4). */
  readonly uuid: () => string;
}
