import { SOCIAL } from '../model/ids';
import { type Beat } from './beat';
import { daypartOf, HOUR, hourIndexIn, hourOf } from './clock';
import { done } from './verdicts';

/** A game hour strikes, and everyone is told. */
export const hour: Beat = {
  name: 'hour',
  everyMs: (numbers) => HOUR / numbers['clock.speed'],
  fire: (turn) => {
    const struck = hourOf(hourIndexIn(turn, turn.now));
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
          },
        ],
      ),
    ];
  },
};
