import { type NpcId, type PlayerId, type RoomId } from '../../model/ids';
import { type NpcFighter } from '../fight/fighter';
import { rounded } from '../fight/rounded';
import { minded, threatOf } from '../fight/threat';
import { type Turn } from '../rule';
import { type WorldView } from '../view';

/** Those whom an NPC of that room's fight minds; the most minded first, of equals the first to join. */
export function minders({ world }: Turn, npc: NpcId, room: RoomId): readonly PlayerId[] {
  const fight = world.record('fight', room);
  if (fight === undefined) return [];
  return [...minded(fight, npc)].sort(
    (one, other) => threatOf(fight, npc, other) - threatOf(fight, npc, one),
  );
}

/** These, and all of their parties. */
export function ownersOf(world: WorldView, players: readonly PlayerId[]): readonly PlayerId[] {
  const all = new Set(players);
  for (const id of players) {
    const party = world.character(id)?.party;
    const record = party === undefined ? undefined : world.record('party', party);
    for (const member of record?.members ?? []) all.add(member.id);
  }
  return [...all];
}

/** XP of a dead NPC, shared equally by those it minded and those of their parties who are in the room. */
export function sharesOf(
  { world, numbers }: Turn,
  { of }: NpcFighter,
  { room, minding }: { readonly room: RoomId; readonly minding: readonly PlayerId[] },
): ReadonlyMap<PlayerId, number> {
  const parties = new Set(minding.map((id) => world.character(id)?.party));
  parties.delete(undefined);
  const friends = world
    .occupants(room)
    .map(({ id }) => id)
    .filter((id) => parties.has(world.character(id)?.party));
  const all = new Set([...minding, ...friends]);
  const share = rounded((of.level * numbers['xp.perNpcLevel']) / Math.max(1, all.size));
  return new Map([...all].map((id) => [id, share]));
}
