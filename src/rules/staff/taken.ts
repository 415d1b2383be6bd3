import { type Character } from '../../model/character';
import { type Room } from '../../model/room';
import { broken } from '../acts/timed-act';
import { inSequence } from '../in-sequence';
import { type Turn, type Verdict } from '../rule';
import { done } from '../verdicts';
import { relocate } from '../walk/relocate';

/** Staff takes somebody, or goes itself, to a room; what they were about comes to nothing. `text` is for the one who did it. */
export function taken(
  turn: Turn,
  who: Character,
  {
    to,
    text,
    how = 'summoned',
  }: { readonly to: Room; readonly text?: string; readonly how?: 'summoned' | 'stepped' },
): Verdict {
  return inSequence(turn, [
    (now) => {
      const { changes, events } = broken(now, who);
      return done(changes, events);
    },
    (now) => relocate(now, who, { to, exit: 'away', arrivesFrom: null, how }),
    () => done([], [], text),
  ]);
}
