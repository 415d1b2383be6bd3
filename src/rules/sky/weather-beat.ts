import { type ZoneId } from '../../model/ids';
import { type Weather } from '../../model/weather';
import { type Beat } from '../beat';
import { clockIn, HOUR } from '../clock';
import { type Turn, type Verdict } from '../rule';
import { done } from '../verdicts';
import { inSeason } from './season';
import { weatherOf } from './weather-of';

/** The sky of each zone turns to another of its patterns, or stays as it is; only a change is told (game.md section 9). */
export const weather: Beat = {
  name: 'weather',
  everyMs: (numbers) => (numbers['weather.everyHours'] * HOUR) / numbers['clock.speed'],
  *fire(turn) {
    const { world } = turn;
    for (const [zone, patterns] of world.content.weather) {
      const drawn = patterns[Math.floor(turn.draw(0, zone) * patterns.length)] ?? 'clear';
      const next = inSeason(drawn, clockIn(turn, turn.now).date, turn.numbers);
      if (next !== weatherOf(world, zone)) yield turned(turn, zone, next);
    }
    // Whose files have dropped its patterns.
    for (const { id, weather: was } of [...world.records('zone')])
      if (was !== 'clear' && !world.content.weather.has(id)) yield turned(turn, id, 'clear');
  },
};

/** Another sky over a zone from now on. */
export function turned({ world, now, correlationId }: Turn, zone: ZoneId, next: Weather): Verdict {
  const before = world.record('zone', zone) ?? { kind: 'zone', id: zone, zone, shiftHours: 0 };
  return done(
    [{ kind: 'record', record: { ...before, weather: next } }],
    [
      {
        type: 'zone.weather-changed',
        at: now,
        zone,
        audience: { kind: 'zone', zone },
        correlationId,
        weather: next,
      },
    ],
  );
}
