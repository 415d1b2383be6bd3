/** To the nearest whole number; half away from zero. */
export const rounded = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));

/** What comes of dice of a hundred: 1 to 100. */
export const d100 = (draw: number): number => 1 + Math.floor(draw * 100);

export const clamped = (value: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, value));
