import { type Fight } from '../../model/fight';
import { type Room } from '../../model/room';
import { inSequence } from '../in-sequence';
import { npcMoves } from '../npc/npc-moves';
import { type Turn, type Verdict } from '../rule';
import { done } from '../verdicts';
import { type WorldView } from '../view';
import { isWounded, type NpcFighter, playerIn } from './fighter';
import { withoutNpc } from './fight-record';
import { fledEvent } from './flee';
import { type Escape, escapeOf, escapesFrom } from './flight-odds';
import { settled } from './settled';

/** An NPC that means to run. */
interface Fleeing {
  readonly room: Room;
  readonly npc: NpcFighter;
  readonly fight: Fight;
  readonly escapes: readonly Escape[];
}

/** Ways that an NPC takes: inside its sub-zone, and where NPCs may be. */
export const npcEscapes = (world: WorldView, room: Room): readonly Escape[] =>
  escapesFrom(world, room).filter(({ to }) => to.subZone === room.subZone && !to.attributes.noNpc);

/** It is gone, by a way that chance chooses; or loses its turn. */
export function npcFlees(turn: Turn, { room, npc, fight, escapes }: Fleeing): Verdict {
  const opponents = fight.players.filter((id) => {
    const player = playerIn(turn.world, id, room.id);
    return player !== undefined && !isWounded(player.character);
  }).length;
  const escape = escapeOf(turn, { id: npc.id, escapes, opponents });
  const tried = fledEvent(turn, room, { one: npc, escape, escapes });
  if (escape === undefined) return done([], [tried]);
  const gone = { ...npc.npc, hunts: null };
  return inSequence(turn, [
    () => done([], [tried]),
    (now) => npcMoves(now, gone, escape),
    (now) => settled(now, withoutNpc(fight, npc.id)),
  ]);
}
