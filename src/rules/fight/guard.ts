import { actOf } from '../act';
import { type Turn, type Verdict } from '../rule';
import { done } from '../verdicts';
import { factOf } from './fact-of';
import { type OwnTurn } from './own-turn';

/** On guard until their next turn: what hits them does half. */
export function guard(turn: Turn, { room, player, fight }: OwnTurn): Verdict {
  const guarded = [...fight.guarded, player.id];
  return done(
    [{ kind: 'record', record: { ...fight, guarded } }],
    [{ type: 'combat.defended', ...factOf(turn, room), ...actOf(turn, player.character) }],
  );
}
