import { type RoomId } from '../../model/ids';
import { type Npc } from '../../model/npc';
import { type Part } from '../in-sequence';
import { sawNpc } from '../mind/encounter';
import { type Turn } from '../rule';
import { NOTHING } from '../verdicts';
import { kindOf } from './npc-here';

/** What the sight of an NPC that comes into their room does to those who are there; nothing of one that is no horror. */
export function sightsOf({ world }: Turn, npc: Npc, room: RoomId): readonly Part[] {
  if ((kindOf(world, npc)?.encounter ?? null) === null) return [];
  return world.occupants(room).map(({ id }) => (turn: Turn) => {
    const witness = turn.world.character(id);
    return witness === undefined ? NOTHING : sawNpc(turn, witness, npc);
  });
}
