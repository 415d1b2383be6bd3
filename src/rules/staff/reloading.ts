import { type Change } from '../../model/batch';
import { type Character } from '../../model/character';
import { type WorldContent } from '../../model/content';
import { type RoomId } from '../../model/ids';
import { type ReloadInput } from '../../model/input';
import { type Item, type ItemLocation } from '../../model/item';
import { type Room } from '../../model/room';
import { inSequence, type Part } from '../in-sequence';
import { despawn } from '../npc/spawn';
import { type Turn, type Verdict } from '../rule';
import { withContents } from '../things/carried';
import { done } from '../verdicts';
import { relocate } from '../walk/relocate';
import { reloaded } from './reloads';

/**
 * What becomes of those and that which other files leave without a place (game.md section 2): players go to their respawn room, things to
 * lost property, NPCs whose room, kind or population is no more go. Who is in a room that another zone has now stays there.
 */
export function reloading(turn: Turn, { content, gone, row }: ReloadInput): Verdict {
  const young: Turn = { ...turn, world: { ...turn.world, content } };
  const parts = gone.flatMap((room) => emptied(turn, room, content));
  return inSequence(young, [
    ...parts,
    ...strayNpcs(turn, content, new Set(gone)),
    () =>
      done(
        [
          { kind: 'record', record: reloaded(turn.world) },
          { kind: 'audit', row },
        ],
        [],
      ),
  ]);
}

function emptied({ world }: Turn, from: RoomId, content: WorldContent): readonly Part[] {
  const same = content.rooms.get(from);
  const people = world.occupants(from).map(({ id }): Part => (now) => {
    const who = now.world.character(id);
    const to = who && (same ?? refugeOf(content, who));
    if (who === undefined || to === undefined) return done([], []);
    return relocate(now, who, { to, exit: 'away', arrivesFrom: null, how: 'displaced' });
  });
  const places = (['room', 'room-container'] as const).map((kind) => ({ kind, room: from }));
  const things = places.flatMap((place): Part[] => [
    (now) => done(moved(now, place, same ?? lostPropertyOf(content)), []),
  ]);
  return [...people, ...things, (now) => done(forgotten(now, from, same), [])];
}

/** Where somebody would wake up. */
const refugeOf = ({ rooms, landmarks }: WorldContent, who: Character): Room | undefined =>
  (who.restRoom && rooms.get(who.restRoom)) ?? rooms.get(landmarks.respawn);

const lostPropertyOf = ({ rooms, landmarks }: WorldContent): Room | undefined =>
  rooms.get(landmarks.lostProperty ?? landmarks.respawn) ?? rooms.get(landmarks.start);

/** All that lies there, and what is in it. */
function moved(
  { world }: Turn,
  place: Extract<ItemLocation, { readonly room: RoomId }>,
  to: Room | undefined,
): readonly Change[] {
  if (to === undefined) return [];
  const { id: room, zone } = to;
  const lying = world.itemsAt(place);
  const isSame = place.room === room;
  const location: ItemLocation = isSame ? place : { kind: 'room', room };
  return withContents(world, lying).flatMap((item): Change[] => {
    const isLying = lying.some(({ id }) => id === item.id);
    const next: Item = { ...item, zone, ...(isLying && { location }) };
    return [{ kind: 'item', item: next }, ...ofThing(world, item, to)];
  });
}

/** What is kept of a thing goes where it goes. */
function ofThing(world: Turn['world'], { id }: Item, { zone }: Room): readonly Change[] {
  const records = [world.record('corpse', id), world.record('lamp', id)];
  return records.flatMap((record) =>
    record === undefined ? [] : [{ kind: 'record' as const, record: { ...record, zone } }],
  );
}

/** What is kept of a room goes with it, or over to its zone. */
function forgotten({ world }: Turn, from: RoomId, same: Room | undefined): readonly Change[] {
  const records = [world.record('room', from), world.record('fight', from)];
  return records.flatMap((record): Change[] => {
    if (record === undefined) return [];
    if (same === undefined) return [{ kind: 'record-gone', of: record.kind, id: from }];
    return [{ kind: 'record', record: { ...record, zone: same.zone } }];
  });
}

/** The dead, too, of kinds that are no more: their places are not filled again. */
function strayNpcs(
  { world }: Turn,
  { rooms, npcs, populations }: WorldContent,
  gone: ReadonlySet<RoomId>,
): readonly Part[] {
  return [...world.records('npc')].flatMap((npc): Part[] => {
    const { room, population } = npc;
    const isKnown = npcs.has(npc.npc) && (population === null || populations.has(population));
    const at = room === null ? undefined : rooms.get(room);
    if (!isKnown || !rooms.has(npc.home) || (room !== null && at === undefined))
      return [(now) => despawn(now, npc)];
    if (room === null || at === undefined || !gone.has(room)) return [];
    return [() => done([{ kind: 'record', record: { ...npc, zone: at.zone } }], [])];
  });
}
