import { type RoomId } from '../../model/ids';
import { type Npc } from '../../model/npc';
import { type NpcKind } from '../../model/npc-kind';
import { madeOnce } from '../made-once';
import { fits, targetOf, wordsOf } from '../things/target';
import { type WorldView } from '../view';

const lexiconOf: (kind: NpcKind) => readonly string[] = madeOnce(({ name, aliases }) =>
  [name, ...aliases].flatMap(wordsOf),
);

/** The NPC in that room that these words mean: `rat`, `2.rat`. */
export function npcNamed(world: WorldView, room: RoomId, text: string): Npc | undefined {
  const target = targetOf(text);
  let left = target.kind === 'one' ? target.nth : 1;
  return world.npcsIn(room).find((npc) => {
    const kind = world.content.npcs.get(npc.npc);
    return kind !== undefined && fits(target.words, lexiconOf(kind)) && (left -= 1) === 0;
  });
}
