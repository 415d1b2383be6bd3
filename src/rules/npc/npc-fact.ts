import { type Audience } from '../../model/audience';
import { type CommandId, type NpcId, type ZoneId } from '../../model/ids';
import { type Npc } from '../../model/npc';
import { type Turn } from '../rule';
import { npcName } from './npc-here';

/** The fields that every event of an NPC carries. */
interface FactFields {
  readonly at: number;
  readonly zone: ZoneId;
  readonly audience: Audience;
  readonly correlationId: string;
  readonly commandId?: CommandId;
  readonly npc: NpcId;
  readonly npcName: string;
}

/** What an event of this NPC says of it, and to whom it is told. */
export function npcFact(turn: Turn, npc: Npc, audience: Audience): FactFields {
  const { now, correlationId, commandId, world } = turn;
  return {
    at: now,
    zone: npc.zone,
    audience,
    correlationId,
    ...(commandId !== undefined && { commandId }),
    npc: npc.id,
    npcName: npcName(world, npc),
  };
}
