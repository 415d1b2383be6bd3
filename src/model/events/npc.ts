import { type NpcId, type RoomId } from '../ids';
import { type Fact } from './fact';

/** A fact about an NPC. */
export interface NpcFact<TType extends string> extends Fact<TType> {
  readonly npc: NpcId;
  /** "a wharf rat" */
  readonly npcName: string;
}

export interface NpcSpawned extends NpcFact<'npc.spawned'> {
  readonly room: RoomId;
}
export interface NpcMoved extends NpcFact<'npc.moved'> {
  readonly from: RoomId;
  readonly to: RoomId;
  readonly exit: string;
  readonly arrivesFrom: string | null;
}
export interface NpcSaid extends NpcFact<'npc.said'> {
  readonly room: RoomId;
  readonly text: string;
}

/** What NPCs do, beside fighting. */
export type NpcEvent = NpcSpawned | NpcMoved | NpcSaid;

/** Their types; the compiler asks for each. */
export const NPC_EVENTS: Readonly<Record<NpcEvent['type'], true>> = {
  'npc.spawned': true,
  'npc.moved': true,
  'npc.said': true,
};
