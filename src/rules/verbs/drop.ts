import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { boundRefusal } from '../things/bound';
import { fromPack } from '../things/from-pack';
import { moveThings } from '../things/move-things';

/** Out of the pack onto the floor. */
export function drop(turn: ActorTurn, { what }: IntentOf<'drop'>): Verdict {
  const picks = fromPack(turn, what);
  if ('kind' in picks) return picks;
  const { id, name, room } = turn.actor;
  return moveThings(turn, {
    how: 'drop',
    picks,
    from: { kind: 'player', player: id, name },
    to: { kind: 'room' },
    location: { kind: 'room', room },
    refuse: boundRefusal,
  });
}
