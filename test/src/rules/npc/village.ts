import { type WorldContent } from '../../../../src/model/content';
import { brandAs, type NpcKindId, type PopulationId } from '../../../../src/model/ids';
import { type Fight } from '../../../../src/model/fight';
import { type Npc } from '../../../../src/model/npc';
import { type NpcKind, type Population } from '../../../../src/model/npc-kind';
import { type SpecialRules } from '../../../../src/model/sub-zone';
import { type Room } from '../../../../src/model/room';
import { fightIn } from '../../../../src/rules/fight/fight-record';
import { NPC_KINDS } from '../small-npcs';
import { COAST, CONTENT, exit, room, roomId, TOWN } from '../small-world';

export const RIVERSIDE = 'earth/arkham/riverside';
export const HILL = 'earth/arkham/hill';

const at = (n: number): string => `row${n}`;
/** Houses in a row. */
const LAST = 7;

function house(n: number): Room {
  const ways = [
    ...(n > 0 ? [exit('west', at(n - 1))] : []),
    n < LAST ? exit('east', at(n + 1)) : exit('east', 'coast'),
  ];
  return room(at(n), ways, { subZone: n < 4 ? RIVERSIDE : HILL });
}

/** Ways that no NPC takes. */
const yard = (): Room =>
  room(
    'row2',
    [
      ...house(2).exits,
      exit('up', 'attic'),
      exit('down', 'pit', { flags: ['hidden'] }),
      exit('north', 'vault', { flags: ['locked'] }),
      exit('south', 'nowhere', { isBlocked: true }),
      exit('around', 'row2', { flags: ['self_reference'] }),
    ],
    { subZone: RIVERSIDE },
  );

/**
 * Houses in a row from west to east, `row0` to `row7`, the first four in Riverside, the others on the Hill; then the coast, another zone.
 * From `row2` ways that no NPC takes: to an attic without NPCs, hidden, locked, to nowhere. And the quay, where players stand.
 */
export const HOUSES: readonly Room[] = [
  ...Array.from({ length: LAST + 1 }, (_, n) => (n === 2 ? yard() : house(n))),
  room('attic', [exit('down', 'row2')], { attributes: { noNpc: true } }),
  room('pit', [exit('up', 'row2')]),
  room('vault', [exit('south', 'row2')]),
  room('coast', [exit('west', 'row7')], { zone: COAST, subZone: 'earth/innsmouth/harbour' }),
  room('quay', [exit('up', 'row0')]),
];

const roomsIn = (subZone: string): Room['id'][] =>
  HOUSES.filter((one) => one.subZone === subZone).map(({ id }) => id);

/** A kind like one of `NPC_KINDS`. */
export function kindLike(id: string, more: Partial<NpcKind> = {}): NpcKind {
  const known = NPC_KINDS.get(brandAs<NpcKindId>(id));
  if (known === undefined) throw new Error(`There is no kind ${id}`);
  return { ...known, ...more };
}

/** One rat at a time in the first house, unless it says otherwise. */
export const people = (id: string, more: Partial<Population> = {}): Population => ({
  id: brandAs<PopulationId>(id),
  npc: brandAs<NpcKindId>(id.replace(/@.*$/u, '')),
  home: { kind: 'room', room: roomId('row0') },
  min: 1,
  max: 1,
  probability: 100,
  respawnMs: 180_000,
  ...more,
});

/** The village, with these kinds and populations beside what every small world has. */
export function village(
  kinds: readonly NpcKind[] = [],
  populations: readonly Population[] = [],
  rules: Partial<SpecialRules> = {},
): WorldContent {
  const subZone = (id: string, more: Partial<SpecialRules> = {}) => ({
    id,
    name: id,
    zone: TOWN,
    rooms: roomsIn(id),
    rules: { accessRequirements: [], ...more },
  });
  return {
    ...CONTENT,
    rooms: new Map(HOUSES.map((one) => [one.id, one])),
    subZones: new Map([
      [RIVERSIDE, subZone(RIVERSIDE, rules)],
      [HILL, subZone(HILL)],
    ]),
    npcs: new Map([...NPC_KINDS, ...kinds.map((one) => [one.id, one] as const)]),
    populations: new Map(populations.map((one) => [one.id, one])),
  };
}

/** The fight in its room that it stands in. */
export function fightOf(npc: Npc): Fight {
  const place = npc.room ?? npc.home;
  return { ...fightIn(room(place, []), 0), npcs: [npc.id] };
}

/** `row0`, or where it lies dead. */
export const whereIs = (npc: Npc | undefined): string =>
  npc === undefined ? 'nowhere' : (npc.room ?? 'dead');
