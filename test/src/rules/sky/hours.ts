/** World time, ms, of a world born at 0, at which the game clock first shows this hour. */
export const atHour = (hour: number): number => ((hour - 6 + 24) % 24) * 900_000;
