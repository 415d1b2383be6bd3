import { type Room } from '../../model/room';
import { type NpcFighter } from '../fight/fighter';
import { type Turn, type Verdict } from '../rule';
import { done } from '../verdicts';
import { npcDies } from './npc-dies';

/** An NPC loses points; at 0 it is dead. */
export function hurtNpc(
  turn: Turn,
  { npc, room }: { readonly npc: NpcFighter; readonly room: Room },
  damage: number,
): Verdict {
  const dp = Math.max(0, npc.npc.dp - damage);
  if (dp === 0) return npcDies(turn, npc, room);
  return done([{ kind: 'record', record: { ...npc.npc, dp } }], []);
}
