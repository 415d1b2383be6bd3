import { type Change } from '../../../model/batch';
import { type Character } from '../../../model/character';
import { type GameEvent } from '../../../model/event';
import { type RoomId } from '../../../model/ids';
import { type Presence } from '../../../model/presence';
import { type Beat } from '../../beat';
import { type Turn, type Verdict } from '../../rule';
import { done } from '../../verdicts';
import { isActive } from '../active';
import { type Company, companyPoints, join } from './company';
import { evaluate, gather, passOver } from './evaluate';
import { fluxHour, fluxFor, type FluxHour, type RoomFlux, roomFlux } from './room-flux';
import { countOf, paused, stayOn } from './stay';

/** Minds in one verdict: so few that none takes long. */
const AT_ONCE = 1_000;

/** Somebody to be evaluated. */
interface Subject {
  readonly character: Character;
  readonly presence: Presence;
  readonly place: Place;
}

/** A room with people in it. */
interface Place {
  readonly company: Company;
  /** Computed once somebody active is found there; null = the room is no more. */
  flux: RoomFlux | null | undefined;
}

/**
 * Every mind that is active, once a minute (game.md section 3): all as they were when it was due, whatever the order.
 *
 * A room is looked at once; somebody whose number and stay do not change leaves no change.
 */
export const flux: Beat = {
  name: 'flux',
  everyMs: (numbers) => numbers['flux.everyMs'],
  *fire(turn) {
    const subjects = activeIn(turn);
    const hour = fluxHour(turn);
    for (let at = 0; at < subjects.length; at += AT_ONCE)
      yield verdictOf(turn, subjects.slice(at, at + AT_ONCE), hour);
  },
};

/** Those who are active, and who else is where they are. */
function activeIn(turn: Turn): readonly Subject[] {
  const { world } = turn;
  const places = new Map<RoomId, Place>();
  const subjects: Subject[] = [];
  for (const character of world.everyone()) {
    const { room } = character;
    let place = places.get(room);
    if (place === undefined) {
      place = { company: { calm: 0, mad: 0 }, flux: undefined };
      places.set(room, place);
    }
    join(place.company, character.lucidity);
    const presence = world.presence(character.id);
    if (presence.stay !== null || isActive(turn, presence))
      subjects.push({ character, presence, place });
  }
  return subjects;
}

function verdictOf(turn: Turn, subjects: readonly Subject[], hour: FluxHour): Verdict {
  const changes: Change[] = [];
  const events: GameEvent[] = [];
  const gathered = { changes, events };
  const { numbers } = turn;
  for (const { character, presence, place } of subjects) {
    const { room, mind, lucidity } = character;
    if (!isActive(turn, presence)) {
      const stay = paused(presence.stay, turn);
      if (stay === presence.stay) continue;
      changes.push({ kind: 'presence', player: character.id, presence: { ...presence, stay } });
      gather(gathered, passOver(turn, character));
      continue;
    }
    const stay = stayOn(presence.stay, room, turn);
    if (stay !== presence.stay)
      changes.push({ kind: 'presence', player: character.id, presence: { ...presence, stay } });
    const fluxHere = fluxIn(turn, { room, place, hour });
    if (fluxHere === null) continue;
    const company = companyPoints(place.company, lucidity, numbers);
    const by = fluxFor(fluxHere, { company, stay: countOf(stay, turn), mind }, numbers);
    evaluate(turn, { character, by }, gathered);
  }
  return done(changes, events);
}

function fluxIn(
  turn: Turn,
  { room, place, hour }: { readonly room: RoomId; readonly place: Place; readonly hour: FluxHour },
): RoomFlux | null {
  if (place.flux !== undefined) return place.flux;
  const known = turn.world.content.rooms.get(room);
  return (place.flux = known === undefined ? null : roomFlux(turn, known, hour));
}
