import { inSequence } from '../in-sequence';
import { type Arrival } from '../walk/arrival';
import { NOTHING } from '../verdicts';
import { sawNpc } from './encounter';

/** Whoever comes into a room sees who is there. */
export const encounters: Arrival = {
  concerns: ({ world }, { room }) => {
    const npcs = world.npcsIn(room);
    if (npcs.length === 0) return false;
    return npcs.some(({ npc }) => (world.content.npcs.get(npc)?.encounter ?? null) !== null);
  },
  happen: (turn, { id, room }) =>
    inSequence(
      turn,
      turn.world.npcsIn(room).map((npc) => (later) => {
        const witness = later.world.character(id);
        return witness === undefined ? NOTHING : sawNpc(later, witness, npc);
      }),
    ),
};
