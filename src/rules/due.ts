import { type PlayerId } from '../model/ids';
import { type RecordKind, type WorldRecord } from '../model/record';
import { type RecordAlarm, type Sleeper } from './alarm';
import { CHARACTER_ALARMS, RECORD_ALARMS } from './alarms';
import { type RuleNumbers } from './numbers';
import { type Turn, type Verdict } from './rule';
import { NOTHING } from './verdicts';

/** World time, ms, at which something is next due to a character; Infinity = nothing, as things are. */
export function nextDue(sleeper: Sleeper, numbers: RuleNumbers): number {
  let first = Infinity;
  for (const { next } of CHARACTER_ALARMS) {
    const at = next(sleeper, numbers);
    if (at < first) first = at;
  }
  return first;
}

/** What time does to a character: the first thing that is due to it at `turn.now`. */
export function due(turn: Turn, player: PlayerId): Verdict {
  const character = turn.world.character(player);
  if (character === undefined) return NOTHING;
  const sleeper = { character, presence: turn.world.presence(player) };
  const [first] = CHARACTER_ALARMS.map((alarm) => ({
    alarm,
    at: alarm.next(sleeper, turn.numbers),
  }))
    .filter(({ at }) => at <= turn.now)
    .sort((one, other) => one.at - other.at);
  return first === undefined ? NOTHING : first.alarm.ring(turn, sleeper);
}

const alarmOf = (kind: RecordKind): RecordAlarm<never> | undefined =>
  RECORD_ALARMS[kind] as RecordAlarm<never> | undefined;

/** The same of a record. */
export const nextDueOfRecord = (record: WorldRecord, numbers: RuleNumbers): number =>
  alarmOf(record.kind)?.next(record as never, numbers) ?? Infinity;

/** What time does to a record. */
export function dueToRecord(turn: Turn, kind: RecordKind, id: string): Verdict {
  const record = turn.world.record(kind, id);
  const alarm = alarmOf(kind);
  if (record === undefined || alarm === undefined) return NOTHING;
  return alarm.next(record as never, turn.numbers) <= turn.now
    ? alarm.ring(turn, record as never)
    : NOTHING;
}
