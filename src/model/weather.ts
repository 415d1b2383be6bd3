export const WEATHERS = ['clear', 'overcast', 'fog', 'rain', 'snow', 'storm'] as const;
/** The sky of a zone (game.md section 9). */
export type Weather = (typeof WEATHERS)[number];
