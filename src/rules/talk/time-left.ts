const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const counted = (count: number, unit: string): string =>
  `${count} ${unit}${count === 1 ? '' : 's'}`;

/** "42 seconds", "5 minutes", "2 hours and 1 minute": never less than it is. */
export function timeLeft(ms: number): string {
  if (ms < MINUTE) return counted(Math.max(1, Math.ceil(ms / SECOND)), 'second');
  const minutes = Math.ceil(ms / MINUTE);
  if (minutes < HOUR / MINUTE) return counted(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const whole = counted(hours, 'hour');
  return rest === 0 ? whole : `${whole} and ${counted(rest, 'minute')}`;
}
