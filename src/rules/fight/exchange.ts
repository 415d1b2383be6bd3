import { type Room } from '../../model/room';
import { type NpcFighter, type PlayerFighter } from './fighter';

/** A player and an NPC in the room of their fight, and which of them strikes. */
export interface Exchange {
  readonly room: Room;
  readonly player: PlayerFighter;
  readonly npc: NpcFighter;
  readonly by: 'player' | 'npc';
}
