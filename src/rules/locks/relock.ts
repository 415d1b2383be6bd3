import { type RecordAlarm } from '../alarm';
import { done } from '../verdicts';
import { seenFrom } from './sides';

/** Ways that stand open lock themselves when their time is over, each side for itself. */
export const relock: RecordAlarm<'room'> = {
  next: ({ open }) => Math.min(...Object.values(open)),
  ring: (turn, state) => {
    const ways = Object.entries(state.open);
    const over = ways.filter(([, until]) => until <= turn.now);
    const open = Object.fromEntries(ways.filter(([, until]) => until > turn.now));
    return done(
      [{ kind: 'record', record: { ...state, open } }],
      over.map(([word]) => seenFrom(turn, { room: state, exit: { word } }, false)),
    );
  },
};
