import { SOCIAL } from '../model/ids';
import { type Beat } from './beat';
import { clockAt, daypartOf, HOUR, hourIndexIn, hourOf } from './clock';
import { feastBegun } from './sky/holidays';
import { done } from './verdicts';

/** A game hour strikes, and everyone is told. */
export const hour: Beat = {
  name: 'hour',
  everyMs: (numbers) => HOUR / numbers['clock.speed'],
  fire: (turn) => {
    const index = hourIndexIn(turn, turn.now);
    const struck = hourOf(index);
    return [
      done(
        [],
        [
          {
            type: 'clock.struck',
            at: turn.now,
            zone: SOCIAL,
            audience: { kind: 'everyone' },
            correlationId: turn.correlationId,
            hour: struck,
            daypart: daypartOf(struck),
            ...feastBegun(clockAt(index - 1).date, clockAt(index).date),
          },
        ],
      ),
    ];
  },
};
