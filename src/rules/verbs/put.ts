import { type IntentOf } from '../../model/intent';
import { type Refusal } from '../../model/outcome';
import { type ActorTurn, type Verdict } from '../rule';
import { refused } from '../verdicts';
import { type WorldView } from '../view';
import { boundRefusal } from '../things/bound';
import { vesselRefusal } from '../things/capacity';
import { fromPack } from '../things/from-pack';
import { moveThings } from '../things/move-things';
import { prototypeOf } from '../things/prototype-of';
import { type Pick, targetOf } from '../things/target';
import { reachRefusal, type Vessel, vesselNamed } from '../things/vessel';

/** Out of the pack into a container. */
export function put(turn: ActorTurn, { what, into }: IntentOf<'put'>): Verdict {
  const { world, actor } = turn;
  const picks = fromPack(turn, what);
  if ('kind' in picks) return picks;
  const vessel = vesselNamed(world, actor, into);
  if ('code' in vessel) return refused(vessel.code, vessel.text);
  const no = reachRefusal(turn, vessel, actor);
  if (no !== null) return refused(no.code, no.text);
  if (vessel.isTakeOnly === true)
    return refused('access.denied', 'Things are handed out here, and not taken in.');
  const isAll = targetOf(what).kind === 'all';
  const meant = picks.filter(({ item }) => !isAll || item.id !== vessel.item?.id);
  if (meant.length === 0) return refused('target.none', 'You have nothing else to put there.');
  return moveThings(turn, {
    how: 'put',
    picks: meant,
    from: { kind: 'player', player: actor.id, name: actor.name },
    to: { kind: 'container', name: vessel.name },
    location: vessel.location,
    refuse: (now, one) =>
      nestRefusal(now, vessel, one) ??
      (vessel.isOwn ? null : boundRefusal(now, one)) ??
      vesselRefusal(now, vessel, one),
  });
}

/** What holds things goes into no other bag: none in itself, none around another. */
function nestRefusal(world: WorldView, vessel: Vessel, { item }: Pick): Refusal | null {
  if (vessel.item === null) return null;
  const { container } = prototypeOf(world, item);
  if (container === undefined) return null;
  return {
    code: 'container.full',
    text: `What holds things itself does not fit into ${vessel.name}.`,
  };
}
