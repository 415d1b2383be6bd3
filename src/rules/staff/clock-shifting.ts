import { SOCIAL } from '../../model/ids';
import { type IntentOf } from '../../model/intent';
import { clockIn, daypartOf } from '../clock';
import { inSequence } from '../in-sequence';
import { type ActorTurn, type Turn, type Verdict } from '../rule';
import { feastBegun } from '../sky/holidays';
import { inSeason } from '../sky/season';
import { turned } from '../sky/weather-beat';
import { done } from '../verdicts';
import { withChanges } from '../with-changes';
import { socialOf } from './social-state';

/** The clock of the game stands elsewhere: by whole hours, so that hours strike when they always have. All are told the hour it is now. The sky of another season turns. */
export const clockShifting = (turn: ActorTurn, { shift }: IntentOf<'clock'>): Verdict =>
  inSequence(turn, [(now) => shifted(now, shift), thawed]);

function shifted(turn: ActorTurn, shift: number): Verdict {
  const { now, commandId, correlationId, numbers } = turn;
  const before = socialOf(turn.world);
  const record = { ...before, shiftHours: before.shiftHours + shift };
  const changes = [{ kind: 'record' as const, record }];
  const { hour, date } = clockIn({ world: withChanges(turn.world, changes), numbers }, now);
  return done(
    changes,
    [
      {
        type: 'clock.struck',
        at: now,
        zone: SOCIAL,
        audience: { kind: 'everyone' },
        correlationId,
        commandId,
        hour,
        daypart: daypartOf(hour),
        ...feastBegun(clockIn(turn, now).date, date),
      },
    ],
    `It is past ${String(hour).padStart(2, '0')}:00 on ${date} now; shifted by ${hours(record.shiftHours)} in all.`,
  );
}

/** No sky stays that cannot be on this day. */
function thawed(turn: Turn): Verdict {
  const { date } = clockIn(turn, turn.now);
  const skies = [...turn.world.records('zone')].map(({ id, weather }) => ({
    id,
    weather,
    next: inSeason(weather, date, turn.numbers),
  }));
  return inSequence(
    turn,
    skies
      .filter(({ weather, next }) => next !== weather)
      .map(
        ({ id, next }) =>
          (later) =>
            turned(later, id, next),
      ),
  );
}

const hours = (count: number): string => `${count} ${Math.abs(count) === 1 ? 'hour' : 'hours'}`;
