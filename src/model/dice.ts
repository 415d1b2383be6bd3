/** `count` dice of `sides`, and `plus` on top: 2d6+1. */
export interface Dice {
  readonly count: number;
  readonly sides: number;
  readonly plus: number;
}
