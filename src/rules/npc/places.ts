import { brandAs, type NpcId, type PopulationId } from '../../model/ids';
import { type Npc } from '../../model/npc';
import { type NpcKind, type Population } from '../../model/npc-kind';
import { type Room } from '../../model/room';
import { clockIn } from '../clock';
import { madeOnce } from '../made-once';
import { rounded } from '../fight/rounded';
import { type Turn } from '../rule';
import { holidayFactor } from '../sky/holidays';
import { type WorldView } from '../view';

/** Whose place it is in which population, and that no other has ever been: `rat@quay#0-k3x`. */
export const npcIdAt = (population: PopulationId, place: number, bornAt: number): NpcId =>
  brandAs(`${population}#${place}-${bornAt.toString(36)}`);

/** Its place in its population, from 0; null = it has none. */
export const placeOf = ({ id, population }: Npc): number | null =>
  population === null ? null : Number(/#(\d+)-[^#]*$/u.exec(id)?.[1] ?? NaN);

/** There is one of it, and no feast brings another: it has a name of its own, or hours to keep. */
const isOneOfAKind = ({ name, schedule }: NpcKind): boolean =>
  !/^an? /iu.test(name) || schedule.length > 0;

/** Places that it has today: more or fewer by its sub-zone's law and by the feast, of whatever there can be many of. */
export function placesOf(turn: Turn, population: Population, kind: NpcKind): number {
  if (isOneOfAKind(kind)) return population.max;
  const { world, now, numbers } = turn;
  const feast = holidayFactor(clockIn(turn, now).date, 'Spawn', numbers);
  const modifier = world.content.subZones.get(subZoneOf(world, population))?.rules.npcSpawnModifier;
  return rounded(population.max * (modifier ?? 1) * feast);
}

function subZoneOf({ content }: WorldView, { home }: Population): string {
  return home.kind === 'sub-zone' ? home.subZone : (content.rooms.get(home.room)?.subZone ?? '');
}

/** Where one of it may come into the world. */
export function homesOf({ content }: WorldView, { home }: Population): readonly Room[] {
  if (home.kind === 'room') {
    const room = content.rooms.get(home.room);
    return room === undefined ? [] : [room];
  }
  return homesIn(content.rooms)(content.subZones.get(home.subZone) ?? NOWHERE);
}

const NOWHERE = { rooms: [] };

const homesIn = madeOnce((rooms: WorldView['content']['rooms']) =>
  madeOnce(({ rooms: ids }: { readonly rooms: readonly Room['id'][] }) =>
    ids.flatMap((id) => {
      const room = rooms.get(id);
      return room === undefined || room.attributes.noNpc ? [] : [room];
    }),
  ),
);
