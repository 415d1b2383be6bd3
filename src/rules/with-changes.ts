import { type Change } from '../model/batch';
import { type Character } from '../model/character';
import { type PlayerId, type RoomId } from '../model/ids';
import { type Npc } from '../model/npc';
import { type Presence } from '../model/presence';
import { type RecordKind, type RecordOf, type WorldRecord } from '../model/record';
import { occupantView } from './occupant-view';
import { withItems } from './things/with-items';
import { type Occupant, type WorldView } from './view';

/** The world as these changes will leave it. For rules of several parts; `explored` is left as it was. */
export function withChanges(world: WorldView, changes: readonly Change[]): WorldView {
  if (changes.length === 0) return world;
  const people = new Map<PlayerId, Character | null>();
  const presences = new Map<PlayerId, Presence>();
  const records = new Map<string, WorldRecord | null>();
  for (const change of changes) {
    if (change.kind === 'character') people.set(change.character.id, change.character);
    if (change.kind === 'unloaded') people.set(change.player, null);
    if (change.kind === 'presence') presences.set(change.player, change.presence);
    if (change.kind === 'record')
      records.set(keyOf(change.record.kind, change.record.id), change.record);
    if (change.kind === 'record-gone') records.set(keyOf(change.of, change.id), null);
    if (change.kind === 'lucidity') {
      const known = people.get(change.player) ?? world.character(change.player);
      if (known !== undefined) people.set(change.player, { ...known, lucidity: change.lucidity });
    }
  }
  return {
    ...withItems(world, changes),
    ...(people.size > 0 && peopleView(world, people)),
    presence: (id) => presences.get(id) ?? world.presence(id),
    ...(records.size > 0 && recordView(world, records)),
  };
}

const keyOf = (kind: RecordKind, id: string): string => `${kind}|${id}`;

type People = ReadonlyMap<PlayerId, Character | null>;

function peopleView(
  world: WorldView,
  people: People,
): Pick<WorldView, 'character' | 'named' | 'ofAccount' | 'everyone' | 'occupants'> {
  const changed = (id: PlayerId): Character | undefined => {
    const one = people.get(id);
    return one?.inWorld === true ? one : undefined;
  };
  const character = (id: PlayerId): Character | undefined =>
    people.has(id) ? changed(id) : world.character(id);
  const amongChanged = (is: (one: Character) => boolean): Character | undefined =>
    [...people.keys()].map(changed).find((one) => one !== undefined && is(one));
  const current = (one: Character | undefined): Character | undefined => one && character(one.id);
  return {
    character,
    named: (name) =>
      amongChanged((one) => one.name.toLowerCase() === name.toLowerCase()) ??
      current(world.named(name)),
    ofAccount: (account) =>
      amongChanged((one) => one.account === account) ?? current(world.ofAccount(account)),
    *everyone() {
      const seen = new Set<PlayerId>();
      for (const { id } of world.everyone()) {
        seen.add(id);
        const one = character(id);
        if (one !== undefined) yield one;
      }
      for (const id of people.keys()) {
        const one = changed(id);
        if (one !== undefined && !seen.has(id)) yield one;
      }
    },
    occupants: (room) => occupantsOf(world, room, { people, changed }),
  };
}

function occupantsOf(
  world: WorldView,
  room: RoomId,
  {
    people,
    changed,
  }: { readonly people: People; readonly changed: (id: PlayerId) => Character | undefined },
): readonly Occupant[] {
  const before = world.occupants(room);
  const stay = before.filter(({ id }) => !people.has(id) || changed(id)?.room === room);
  const come = [...people.keys()]
    .map(changed)
    .filter((one) => one?.room === room && !before.some(({ id }) => id === one.id));
  return [
    ...stay,
    ...come.flatMap((one) =>
      one === undefined ? [] : [{ id: one.id, view: occupantView(one, false) }],
    ),
  ];
}

function recordView(
  world: WorldView,
  changed: ReadonlyMap<string, WorldRecord | null>,
): Pick<WorldView, 'record' | 'records' | 'npcsIn'> {
  const record = <TKind extends RecordKind>(
    kind: TKind,
    id: string,
  ): RecordOf<TKind> | undefined => {
    const one = changed.get(keyOf(kind, id));
    return one === undefined
      ? world.record(kind, id)
      : ((one ?? undefined) as RecordOf<TKind> | undefined);
  };
  const ofKind = <TKind extends RecordKind>(kind: TKind): readonly RecordOf<TKind>[] =>
    [...changed.values()].filter((one) => one?.kind === kind) as unknown as RecordOf<TKind>[];
  return {
    record,
    *records(kind) {
      const before = [...world.records(kind)];
      for (const one of before) {
        const now = record(kind, one.id);
        if (now !== undefined) yield now;
      }
      for (const one of ofKind(kind)) if (world.record(kind, one.id) === undefined) yield one;
    },
    npcsIn: (room) => {
      const before = world.npcsIn(room);
      const stay = before
        .map(({ id }) => record('npc', id))
        .filter((npc): npc is Npc => npc?.room === room);
      const come = ofKind('npc').filter(
        (npc) => npc.room === room && !before.some(({ id }) => id === npc.id),
      );
      return [...stay, ...come];
    },
  };
}
