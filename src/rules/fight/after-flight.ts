import { type PlayerId, type RoomId } from '../../model/ids';
import { type Npc } from '../../model/npc';
import { hunted } from '../npc/hunt';
import { type Turn, type Verdict } from '../rule';

/** A player has run from an NPC that fought it. */
export interface Flight {
  readonly npc: Npc;
  readonly player: PlayerId;
  readonly from: RoomId;
  readonly to: RoomId;
}

/** What comes of it; `turn.world` is as the flight, and what came before, have left it. */
export type AfterFlight = (turn: Turn, flight: Flight) => Verdict;

/** All that may come of it, in this order, for each NPC of the fight. */
export const AFTER_FLIGHT: readonly AfterFlight[] = [hunted];
