import { type WorldContent } from '../model/content';
import { type PlayerId } from '../model/ids';
import { type Item } from '../model/item';
import { type Npc } from '../model/npc';
import { type Presence } from '../model/presence';
import { type Occupant, type Walked, type WorldView } from '../rules/view';
import { type LayeredMap } from './layered-map';
import { type WorldState } from './world-state';

/** What no batch changes by its changes. */
export interface Fixed {
  /** The files' world; a reload puts another in its place, once it is committed. */
  content: WorldContent;
  readonly bornAt: number;
}

/** Of somebody of whom nothing is known. */
export const ABSENT: Presence = {
  linkdeadAt: null,
  isToldLinkdead: false,
  wardUntil: 0,
  lastActiveAt: 0,
  lastWhisperer: null,
  buckets: {},
  busy: null,
  follows: null,
  stay: null,
  met: {},
};
const NOTHING: readonly Item[] = [];
const NOBODY: readonly Occupant[] = [];
const NO_NPCS: readonly Npc[] = [];
const NOWHERE: Walked = new Set();

const presentOnly = <T extends { readonly inWorld: boolean }>(one: T | undefined): T | undefined =>
  one?.inWorld === true ? one : undefined;

/**
 * The state as rules read it: `draft` with the batch's changes, `committed` without. Live, not a copy; but the draft keeps the files'
 * world that there was when it was made.
 */
export function viewOf(state: WorldState, fixed: Fixed, layer: 'draft' | 'committed'): WorldView {
  const read = <K, V>(map: LayeredMap<K, V>, key: K): V | undefined =>
    layer === 'draft' ? map.get(key) : map.committed(key);
  const values = <K, V>(map: LayeredMap<K, V>): Iterable<V> =>
    layer === 'draft' ? map.values() : map.committedValues();
  const byId = (id: PlayerId | undefined) =>
    id === undefined ? undefined : presentOnly(read(state.characters, id));
  const view: WorldView = {
    content: fixed.content,
    bornAt: fixed.bornAt,
    character: byId,
    named: (name) => byId(read(state.names, name.toLowerCase())),
    ofAccount: (account) => byId(read(state.accounts, account)),
    *everyone() {
      for (const character of values(state.characters)) if (character.inWorld) yield character;
    },
    occupants: (room) => read(state.occupants.rooms, room) ?? NOBODY,
    presence: (id) => read(state.presences, id) ?? ABSENT,
    item: (id) => read(state.items, id),
    itemsAt: (location) =>
      state.things.at[layer === 'draft' ? 'get' : 'committed'](location) ?? NOTHING,
    ...(layer === 'draft' && {
      carried: (id) => state.things.carriedBy(id),
      worn: (id) => state.things.wornBy(id),
    }),
    explored: (id) => read(state.explored, id) ?? NOWHERE,
    record: (kind, id) => read(state.records.of(kind), id),
    records: (kind) => values(state.records.of(kind)),
    npcsIn: (room) => read(state.records.npcsByRoom, room) ?? NO_NPCS,
  };
  // A getter makes a hash table of it, which costs at every look: the draft has none.
  return layer === 'draft'
    ? view
    : Object.defineProperty(view, 'content', { get: () => fixed.content });
}
