import { type RoomId } from '../../model/ids';
import { type Npc } from '../../model/npc';
import { type NpcKind } from '../../model/npc-kind';
import { madeOnce } from '../made-once';
import { fits, targetOf, wordsOf, wordsOfName } from '../things/target';
import { type WorldView } from '../view';

/** What it is; undefined = its files have dropped it. */
export const kindOf = (world: WorldView, { npc }: Pick<Npc, 'npc'>): NpcKind | undefined =>
  world.content.npcs.get(npc);

/** Its name with its article; of one that no file knows any more, too. */
export const npcName = (world: WorldView, npc: Pick<Npc, 'npc'>): string =>
  kindOf(world, npc)?.name ?? 'a nameless stranger';

/** The words of a kind of NPC: of its name and its aliases. */
const wordsOfKind = madeOnce((kind: NpcKind) => [kind.name, ...kind.aliases].flatMap(wordsOfName));

/** Whether those words mean it. */
export const isMeantNpc = (
  world: WorldView,
  npc: Pick<Npc, 'npc'>,
  typed: readonly string[],
): boolean => {
  const kind = kindOf(world, npc);
  return kind !== undefined && fits(typed, wordsOfKind(kind));
};

/** The living NPC of a room that is called so in whole words: "porter" is one, "I" is no innkeeper. */
export function npcCalled(world: WorldView, room: RoomId, name: string): Npc | undefined {
  const words = wordsOf(name);
  if (words.length === 0) return undefined;
  return world.npcsIn(room).find((npc) => {
    const kind = kindOf(world, npc);
    return kind !== undefined && words.every((word) => wordsOfKind(kind).includes(word));
  });
}

/** The living NPC of a room that a player means: `rat`, `2.rat`; in order of arrival. */
export function npcNamed(world: WorldView, room: RoomId, text: string): Npc | undefined {
  const target = targetOf(text);
  let left = target.kind === 'one' ? target.nth : 1;
  return world
    .npcsIn(room)
    .find((npc) => isMeantNpc(world, npc, target.words) && (left -= 1) === 0);
}
