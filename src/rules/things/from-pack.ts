import { type ActorTurn } from '../rule';
import { refused, type Refused } from '../verdicts';
import { packOf } from './carried';
import { type Pick, pick, targetOf } from './target';

/** What of the pack was meant, or that there is no such thing in it. */
export function fromPack(turn: ActorTurn, what: string): readonly Pick[] | Refused {
  const target = targetOf(what);
  const picks = pick(turn.world, packOf(turn.world, turn.actor.id), target);
  if (picks.length > 0) return picks;
  return refused(
    'target.none',
    target.words.length === 0 ? 'Your pack is empty.' : `You carry no “${what}”.`,
  );
}
