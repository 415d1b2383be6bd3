import { type PopulationId } from '../../model/ids';
import { type Npc } from '../../model/npc';
import { type Population } from '../../model/npc-kind';
import { type Beat } from '../beat';
import { d100 } from '../fight/rounded';
import { type Turn, type Verdict } from '../rule';
import { done } from '../verdicts';
import { isFighting } from './doing';
import { homesOf, npcIdAt, placeOf, placesOf } from './places';
import { type Birth, despawn, spawn } from './spawn';

/**
 * Open places are filled, those below `min` always; whoever the content has dropped is taken away, and who came for a feast goes when it is over
 * (game.md section 5). The first beat of a world fills it.
 */
export const population: Beat = {
  name: 'npc.population',
  everyMs: (numbers) => numbers['npc.populationEveryMs'],
  *fire(turn) {
    yield* swept(turn);
    for (const birth of births(turn)) yield spawn(turn, birth);
  },
};

/** Whoever is no longer in the content goes, and who are more than the day has; the dead whose place has opened are forgotten. */
function* swept(turn: Turn): Generator<Verdict> {
  for (const npc of [...turn.world.records('npc')]) {
    if (!isKnown(turn, npc)) yield despawn(turn, npc);
    else if (isTooMany(turn, npc)) yield despawn(turn, npc, 'left');
    else if (npc.room === null && (npc.opensAt ?? 0) <= turn.now)
      yield done([{ kind: 'record-gone', of: 'npc', id: npc.id }], []);
  }
}

function isKnown({ world: { content } }: Turn, npc: Npc): boolean {
  return (
    content.npcs.has(npc.npc) &&
    (npc.population === null || content.populations.has(npc.population)) &&
    (npc.room === null || content.rooms.has(npc.room))
  );
}

/** It lives in a place that there is today no more: the feast is over, or the files say less. Who fights or hunts stays until that is over. */
function isTooMany(turn: Turn, npc: Npc): boolean {
  const { content } = turn.world;
  const population = npc.population === null ? undefined : content.populations.get(npc.population);
  const kind = content.npcs.get(npc.npc);
  const place = placeOf(npc);
  if (population === undefined || kind === undefined || place === null) return false;
  if (npc.room === null || npc.hunts !== null || isFighting(turn.world, npc)) return false;
  return place >= placesOf(turn, population, kind);
}

/** Who comes into the world now. */
export function* births(turn: Turn): Generator<Birth> {
  const taken = takenPlaces(turn);
  for (const one of turn.world.content.populations.values())
    yield* birthsIn(turn, one, taken.get(one.id) ?? NONE);
}

const NONE: ReadonlySet<number> = new Set();

function takenPlaces({ world }: Turn): ReadonlyMap<PopulationId, ReadonlySet<number>> {
  const taken = new Map<PopulationId, Set<number>>();
  for (const npc of world.records('npc')) {
    const place = placeOf(npc);
    if (npc.population === null || place === null) continue;
    const known = taken.get(npc.population);
    if (known === undefined) taken.set(npc.population, new Set([place]));
    else known.add(place);
  }
  return taken;
}

function* birthsIn(
  turn: Turn,
  population: Population,
  taken: ReadonlySet<number>,
): Generator<Birth> {
  const { world, draw, now } = turn;
  const kind = world.content.npcs.get(population.npc);
  const homes = homesOf(world, population);
  if (kind === undefined || homes.length === 0) return;
  const places = placesOf(turn, population, kind);
  for (let place = 0; place < places; place += 1) {
    if (taken.has(place)) continue;
    const isSure = place < population.min;
    if (!isSure && d100(draw(2 * place, population.id)) > population.probability) continue;
    const room = homes[Math.floor(draw(2 * place + 1, population.id) * homes.length)];
    if (room === undefined) continue;
    yield { id: npcIdAt(population.id, place, now), kind, room, population: population.id };
  }
}
