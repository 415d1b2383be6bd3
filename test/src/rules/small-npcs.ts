import { brandAs, type NpcKindId } from '../../../src/model/ids';
import { type Npc } from '../../../src/model/npc';
import { type NpcKind } from '../../../src/model/npc-kind';
import { roomId, TOWN } from './small-rooms';

const kind = (id: string, more: Partial<NpcKind> = {}): NpcKind => ({
  id: brandAs<NpcKindId>(id),
  name: `a ${id}`,
  aliases: [],
  type: 'passive_mob',
  description: `It is a ${id}.`,
  level: 1,
  stats: { STR: 50, DEX: 42, CON: 50, POW: 50, CHA: 50, LUCK: 50, SIZ: 50, INT: 50, EDU: 50 },
  dp: 10,
  armour: 0,
  attack: { class: 'fist', dice: { count: 1, sides: 4, plus: 0 }, accuracy: 0 },
  aggression: 0,
  fleeBelow: 0,
  encounter: null,
  isWandering: false,
  greetings: [],
  farewells: [],
  replies: [],
  schedule: [],
  shop: null,
  loot: [],
  ...more,
});

/** A rat that bites, a ghoul that nobody can look at, a cat, and Winifred Pell behind her counter. */
export const NPC_KINDS: ReadonlyMap<NpcKindId, NpcKind> = new Map(
  [
    kind('rat', {
      name: 'a wharf rat',
      type: 'aggressive_mob',
      aggression: 5,
      attack: { class: 'bite', dice: { count: 1, sides: 4, plus: 0 }, accuracy: 0 },
    }),
    kind('ghoul', {
      name: 'a cellar ghoul',
      type: 'aggressive_mob',
      level: 5,
      dp: 26,
      aggression: 9,
      encounter: 'horrific',
    }),
    kind('cat', { isWandering: true }),
    kind('pell', {
      name: 'Winifred Pell',
      type: 'shopkeeper',
      greetings: ['What will it be?'],
      farewells: ['Mind the step.'],
      replies: [{ words: [], text: 'I could not say.' }],
      shop: { sells: [{ item: brandAs('candle'), stock: 12 }], buys: ['light'] },
    }),
  ].map((one) => [one.id, one]),
);

/** One of a kind, alive in a room; `rat-1`. */
export const npc = (id: string, room: string, more: Partial<Npc> = {}): Npc => ({
  kind: 'npc',
  id: brandAs(id),
  zone: TOWN,
  npc: brandAs(id.replace(/-\d+$/u, '')),
  population: null,
  home: roomId(room),
  room: roomId(room),
  dp: NPC_KINDS.get(brandAs(id.replace(/-\d+$/u, '')))?.dp ?? 10,
  opensAt: null,
  hunts: null,
  ...more,
});
