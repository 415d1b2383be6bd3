import { SOCIAL } from '../model/ids';
import { daypartOf, gameHourIndex, hourBeganAt, hourOf } from './clock';
import { type Turn, type Verdict } from './rule';
import { done } from './verdicts';

/** The hour that struck since `lastHour`, told to everyone; of several only the latest. null = none did. */
export function hourStruck(turn: Turn, lastHour: number): Verdict | null {
  const { bornAt } = turn.world;
  const speed = turn.numbers['clock.speed'];
  const index = gameHourIndex(turn.now, bornAt, speed);
  if (index <= lastHour) return null;
  const hour = hourOf(index);
  return done(
    [],
    [
      {
        type: 'clock.struck',
        at: hourBeganAt(index, bornAt, speed),
        zone: SOCIAL,
        audience: { kind: 'everyone' },
        correlationId: turn.correlationId,
        hour,
        daypart: daypartOf(hour),
      },
    ],
  );
}
