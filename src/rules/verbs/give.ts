import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { refused } from '../verdicts';
import { boundRefusal } from '../things/bound';
import { packRefusal } from '../things/capacity';
import { fromPack } from '../things/from-pack';
import { moveThings } from '../things/move-things';
import { theName } from '../fight/the-name';
import { npcName, npcNamed } from '../npc/npc-here';
import { capital } from '../things/phrase';
import { playerHere } from '../things/player-here';

/** Out of the pack into somebody else's. */
export function give(turn: ActorTurn, { what, to }: IntentOf<'give'>): Verdict {
  const { world, numbers, actor } = turn;
  const picks = fromPack(turn, what);
  if ('kind' in picks) return picks;
  const taker = playerHere(world, actor, to);
  if (taker === undefined) {
    const npc = npcNamed(world, actor.room, to);
    return npc === undefined
      ? refused('target.none', `You see nobody called “${to}” here.`)
      : refused('target.none', `${capital(theName(npcName(world, npc)))} will not take it.`);
  }
  return moveThings(turn, {
    how: 'give',
    picks,
    from: { kind: 'player', player: actor.id, name: actor.name },
    to: { kind: 'player', player: taker.id, name: taker.name },
    location: { kind: 'character', character: taker.id },
    refuse: (now, one) =>
      boundRefusal(now, one) ??
      packRefusal({ world: now, numbers }, { character: taker, isSelf: false }, one),
  });
}
