import { type LoggedEvent } from '../../../../../src/model/event';
import { brandAs, type ZoneId } from '../../../../../src/model/ids';

const ZONES: readonly ZoneId[] = [brandAs('earth/arkham'), brandAs('social')];

/** Rows with the offsets `from` to `to`, of two zones by turns. */
export const rows = (from: number, to: number): readonly LoggedEvent[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    type: 'clock.struck',
    at: 1_000 + index,
    zone: ZONES[(from + index) % 2] ?? brandAs('social'),
    audience: { kind: 'everyone' },
    correlationId: `c${String(from + index)}`,
    hour: index % 24,
    daypart: 'night',
    offset: from + index,
  }));
