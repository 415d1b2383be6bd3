import { clockIn } from '../clock';
import { type ActorTurn, type Verdict } from '../rule';
import { holidayOn } from '../sky/holidays';
import { told } from '../verdicts';

const DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** The hour and the day of the game, and which is kept. */
export function time(turn: ActorTurn): Verdict {
  const clock = clockIn(turn, turn.now);
  const hour = String(clock.hour).padStart(2, '0');
  const day = DAY.format(new Date(clock.date)).replace(',', '');
  const holiday = holidayOn(clock.date)?.name ?? null;
  const feast = holiday === null ? '' : ` It is ${holiday}.`;
  return told(`It is past ${hour}:00, ${clock.daypart}, on ${day}.${feast}`, {
    ...clock,
    ...(holiday !== null && { holiday }),
  });
}
