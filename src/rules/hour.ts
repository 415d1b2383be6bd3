import { SOCIAL } from '../model/ids';
import { type Beat } from './beat';
import { daypartOf, gameHourIndex, HOUR, hourOf } from './clock';
import { done } from './verdicts';

/** A game hour strikes, and everyone is told. */
export const hour: Beat = {
  name: 'hour',
  everyMs: (numbers) => HOUR / numbers['clock.speed'],
  fire: (turn) => {
    const index = gameHourIndex(turn.now, turn.world.bornAt, turn.numbers['clock.speed']);
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
          },
        ],
      ),
    ];
  },
};
