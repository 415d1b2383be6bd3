import { type ItemPlace } from '../../model/event';
import { type IntentOf } from '../../model/intent';
import { type Item, type ItemLocation } from '../../model/item';
import { type ActorTurn, type Verdict } from '../rule';
import { refused } from '../verdicts';
import { packRefusal } from '../things/capacity';
import { moveThings } from '../things/move-things';
import { pick, targetOf } from '../things/target';
import { reachRefusal, vesselNamed } from '../things/vessel';

/** From the floor, or out of a container, into the pack. */
export function get(turn: ActorTurn, { what, from }: IntentOf<'get'>): Verdict {
  if (from === null) {
    const floor: ItemLocation = { kind: 'room', room: turn.actor.room };
    return take(turn, what, { items: turn.world.itemsAt(floor), place: { kind: 'room' } });
  }
  const vessel = vesselNamed(turn.world, turn.actor, from);
  if ('code' in vessel) return refused(vessel.code, vessel.text);
  const no = reachRefusal(turn, vessel, turn.actor);
  if (no !== null) return refused(no.code, no.text);
  return take(turn, what, {
    items: turn.world.itemsAt(vessel.location),
    place: { kind: 'container', name: vessel.name },
  });
}

function take(
  turn: ActorTurn,
  what: string,
  source: { readonly items: readonly Item[]; readonly place: ItemPlace },
): Verdict {
  const picks = pick(turn.world, source.items, targetOf(what));
  if (picks.length === 0) return refused('target.none', noneText(what, source.place));
  const { actor, numbers } = turn;
  return moveThings(turn, {
    how: 'get',
    picks,
    from: source.place,
    to: { kind: 'player', player: actor.id, name: actor.name },
    location: { kind: 'character', character: actor.id },
    refuse: (world, one) =>
      packRefusal({ world, numbers }, { character: actor, isSelf: true }, one),
  });
}

function noneText(what: string, place: ItemPlace): string {
  const where = place.kind === 'container' ? `in ${place.name}` : 'here';
  return targetOf(what).words.length === 0
    ? `There is nothing ${where} to take.`
    : `You see no “${what}” ${where}.`;
}
