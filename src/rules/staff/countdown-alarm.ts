import { type Countdown } from '../../model/countdown';
import { SOCIAL } from '../../model/ids';
import { type RecordAlarm } from '../alarm';
import { type RuleNumbers } from '../numbers';
import { type Turn, type Verdict } from '../rule';
import { done, NOTHING } from '../verdicts';
import { type ZoneState } from '../../model/zone-state';
import { announced } from './announcing';
import { putting, stayed, stopsIn } from './shutting-down';

const SECOND = 1_000;

/** game.md section 10, shutdown: a line each 10 s, then 10..1, then the stop. */
export const countdownAlarm: RecordAlarm<'zone'> = {
  next: ({ countdown }, numbers) =>
    countdown === undefined ? Infinity : nextLine(countdown, numbers),
  ring: (turn, zone) => {
    const { countdown } = zone;
    return countdown === undefined ? NOTHING : rung(turn, zone, countdown);
  },
};

/** The next whole step before the end: of seconds, near it. */
function nextLine({ at, toldAt }: Countdown, numbers: RuleNumbers): number {
  const left = at - toldAt;
  const last = numbers['staff.lastLines'] * SECOND;
  const before = (stepMs: number): number => (Math.ceil(left / stepMs) - 1) * stepMs;
  const next = left > last ? Math.max(last, before(numbers['staff.countdownMs'])) : before(SECOND);
  return at - next;
}

function rung(turn: Turn, zone: ZoneState, countdown: Countdown): Verdict {
  const { now, present, numbers, correlationId } = turn;
  const { at, reason } = countdown;
  // The server was not there meanwhile: it has stopped already, and come back.
  if (present - now > numbers['staff.lateMs']) return done([putting(stayed(zone))], []);
  if (now < at)
    return done(
      [putting({ ...zone, countdown: { ...countdown, toldAt: now } })],
      [announced(turn, stopsIn(at - now, reason))],
    );
  return done(
    [putting(stayed(zone))],
    [
      {
        type: 'shutdown.due',
        at: now,
        zone: SOCIAL,
        audience: { kind: 'players', players: [] },
        correlationId,
        reason,
      },
    ],
  );
}
