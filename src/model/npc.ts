import {
  type NpcId,
  type NpcKindId,
  type PlayerId,
  type PopulationId,
  type RoomId,
  type ZoneId,
} from './ids';
import { type NpcState } from './npc-kind';

/** One NPC, and its place in its population: a dead one keeps the place until it opens again. */
export interface Npc {
  readonly kind: 'npc';
  readonly id: NpcId;
  readonly zone: ZoneId;
  readonly npc: NpcKindId;
  /** null = called here by staff: its place is not filled again. */
  readonly population: PopulationId | null;
  /** Where it came into the world. */
  readonly home: RoomId;
  /** null = dead. */
  readonly room: RoomId | null;
  readonly dp: number;
  /** World time, ms, at which the place of a dead one opens again; null = it lives. */
  readonly opensAt: number | null;
  /** Whom it follows; null = nobody. */
  readonly hunts: PlayerId | null;
  /** World time, ms, at which it last greeted anybody; absent = never. */
  readonly greetedAt?: number;
  /** What it does where its schedule has brought it; absent = it has none, or is on its way. */
  readonly state?: NpcState | undefined;
}
