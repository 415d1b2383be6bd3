import { type Fight } from '../../model/fight';
import { type NpcMoved } from '../../model/events/npc';
import { type Room } from '../../model/room';
import { inSequence } from '../in-sequence';
import { type Turn, type Verdict } from '../rule';
import { done } from '../verdicts';
import { type WorldView } from '../view';
import { oppositeOf } from '../walk/exits';
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
  const tried = fledEvent(turn, room, [npc, escape !== undefined]);
  if (escape === undefined) return done([], [tried]);
  const gone = { ...npc.npc, room: escape.to.id, hunts: null };
  return inSequence(turn, [
    (now) =>
      done([{ kind: 'record', record: gone }], [tried, movedEvent(now, { room, npc }, escape)]),
    (now) => settled(now, withoutNpc(fight, npc.id)),
  ]);
}

const movedEvent = (
  turn: Turn,
  { room, npc }: Pick<Fleeing, 'room' | 'npc'>,
  { exit, to }: Escape,
): NpcMoved => ({
  type: 'npc.moved',
  at: turn.now,
  zone: room.zone,
  audience: { kind: 'rooms', rooms: [room.id, to.id] },
  correlationId: turn.correlationId,
  npc: npc.id,
  npcName: npc.of.name,
  from: room.id,
  to: to.id,
  exit: exit.word,
  arrivesFrom: oppositeOf(exit.word),
});
