import { type Npc } from '../../model/npc';
import { type Population } from '../../model/npc-kind';
import { npcName } from '../npc/npc-here';
import { type ActorTurn, type Verdict } from '../rule';
import { refused, told } from '../verdicts';
import { type WorldView } from '../view';
import { type Asker } from './found';

/** Lines of a list; the rest are a number. */
export const MOST_LINES = 50;

/** So many lines, and how many more there are. */
export function cut(lines: readonly string[]): readonly string[] {
  const more = lines.length - MOST_LINES;
  return more > 0 ? [...lines.slice(0, MOST_LINES), `and ${more} more`] : lines;
}

/** `earth/arkham`, or the end of it; without a word the one where one is. */
export function zoneNamed({ world, actor }: Asker, text: string): string | undefined {
  if (text === '') return actor.zone;
  const zones = new Set([...world.content.rooms.values()].map(({ zone }) => zone));
  const asked = text.toLowerCase();
  return [...zones].find((zone) => zone === asked || zone.endsWith(`/${asked}`));
}

const noZone = (text: string): Verdict => refused('target.none', `There is no zone “${text}”.`);

/** Every NPC of a zone: who, where, how. */
export function npcList(turn: ActorTurn, asked: string): Verdict {
  const zone = zoneNamed(turn, asked);
  if (zone === undefined) return noZone(asked);
  const { world } = turn;
  const npcs = [...world.records('npc')].filter((npc) => npc.zone === zone);
  const lines = npcs.map((npc) => npcLine(world, npc)).sort();
  return told([`${npcs.length} NPCs of ${zone}:`, ...cut(lines)].join('\n'));
}

export function npcLine(world: WorldView, npc: Npc): string {
  const where = npc.room === null ? 'dead' : (world.content.rooms.get(npc.room)?.name ?? npc.room);
  const more = [
    ...(npc.hunts === null ? [] : [`hunts ${world.character(npc.hunts)?.name ?? npc.hunts}`]),
    ...(npc.population === null ? ['summoned'] : []),
  ];
  return [`${npc.id}: ${npcName(world, npc)}, ${where}, DP ${npc.dp}`, ...more].join(', ');
}

/** How full each population of a zone is. */
export function populationList(turn: ActorTurn, asked: string): Verdict {
  const zone = zoneNamed(turn, asked);
  if (zone === undefined) return noZone(asked);
  const { world } = turn;
  const living = new Map<string, number>();
  for (const { population, room } of world.records('npc'))
    if (population !== null && room !== null)
      living.set(population, (living.get(population) ?? 0) + 1);
  const lines = [...world.content.populations.values()]
    .filter((one) => isOf(world, one, zone))
    .map(
      ({ id, npc, min, max, probability }) =>
        `${id}: ${npc}, ${living.get(id) ?? 0} live, ${min} to ${max}, ${probability} %`,
    );
  return told([`${lines.length} populations of ${zone}:`, ...cut(lines.sort())].join('\n'));
}

function isOf({ content }: WorldView, { home }: Population, zone: string): boolean {
  return home.kind === 'room'
    ? content.rooms.get(home.room)?.zone === zone
    : content.subZones.get(home.subZone)?.zone === zone;
}
