import { type Character } from '../../model/character';
import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { refused } from '../verdicts';
import { type WorldView } from '../view';
import { othersIn } from '../walk/exits';
import { boundRefusal } from './bound';
import { packRefusal } from './capacity';
import { fromPack } from './from-pack';
import { moveThings } from './move-things';

/** Out of the pack into somebody else's. */
export function give(turn: ActorTurn, { what, to }: IntentOf<'give'>): Verdict {
  const { world, numbers, actor } = turn;
  const picks = fromPack(turn, what);
  if ('kind' in picks) return picks;
  const taker = playerHere(world, actor, to);
  if (taker === undefined) return refused('target.none', `You see nobody called “${to}” here.`);
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

/** Somebody else in the room: by name, or by how the name begins. */
export function playerHere(
  world: WorldView,
  { id, room }: Character,
  text: string,
): Character | undefined {
  const asked = text.trim().toLowerCase();
  const others = othersIn(world, room, id).flatMap((player) => world.character(player) ?? []);
  return (
    others.find(({ name }) => name.toLowerCase() === asked) ??
    others.find(({ name }) => asked !== '' && name.toLowerCase().startsWith(asked))
  );
}
