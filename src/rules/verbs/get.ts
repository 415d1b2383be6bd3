import { type ItemPlace } from '../../model/event';
import { type IntentOf } from '../../model/intent';
import { type Item, type ItemLocation } from '../../model/item';
import { type ActorTurn, type Verdict } from '../rule';
import { refused } from '../verdicts';
import { packRefusal } from '../things/capacity';
import { moveThings } from '../things/move-things';
import { pick, targetOf } from '../things/target';
import { chestIn, reachRefusal, type Vessel, vesselNamed } from '../things/vessel';

/** From the floor, or from the open container that stands there; or out of a container, into the pack. */
export function get(turn: ActorTurn, { what, from }: IntentOf<'get'>): Verdict {
  if (from === null) {
    const floor: ItemLocation = { kind: 'room', room: turn.actor.room };
    const lying: Source = { items: turn.world.itemsAt(floor), place: { kind: 'room' } };
    return take(turn, what, openChest(turn, what, lying) ?? lying);
  }
  const vessel = vesselNamed(turn.world, turn.actor, from);
  if ('code' in vessel) return refused(vessel.code, vessel.text);
  const no = reachRefusal(turn, vessel, turn.actor);
  if (no !== null) return refused(no.code, no.text);
  return take(turn, what, inside(turn, vessel));
}

/** Where things are taken from, and which are there. */
interface Source {
  readonly items: readonly Item[];
  readonly place: ItemPlace;
}

const inside = ({ world }: ActorTurn, { name, location }: Vessel): Source => ({
  items: world.itemsAt(location),
  place: { kind: 'container', name },
});

/** The open container that stands in the room, if what is meant lies in it and not on the floor; null = it is not so, or all is meant. */
function openChest(turn: ActorTurn, what: string, lying: Source): Source | null {
  const { world, actor } = turn;
  const target = targetOf(what);
  if (target.kind === 'all' || pick(world, lying.items, target).length > 0) return null;
  const chest = chestIn(world, actor.room);
  if (chest === undefined || reachRefusal(turn, chest, actor) !== null) return null;
  const held = inside(turn, chest);
  return pick(world, held.items, target).length > 0 ? held : null;
}

function take(turn: ActorTurn, what: string, source: Source): Verdict {
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
