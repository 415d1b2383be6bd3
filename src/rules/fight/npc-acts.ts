import { type Fight } from '../../model/fight';
import { type NpcId } from '../../model/ids';
import { type Room } from '../../model/room';
import { inSequence } from '../in-sequence';
import { type Turn, type Verdict } from '../rule';
import { done, NOTHING } from '../verdicts';
import { isWounded, npcIn, type NpcFighter, type PlayerFighter, playerIn } from './fighter';
import { npcEscapes, npcFlees } from './npc-flees';
import { isMerciful } from './settled';
import { strike } from './strike';
import { aimOf } from './threat';

/** An NPC's turn in a round: it runs, if it is of that kind and hurt enough; else it strikes at whom it minds most. */
export function npcActs(turn: Turn, room: Room, id: NpcId): Verdict {
  const fight = turn.world.record('fight', room.id);
  const npc = npcIn(turn.world, id, room.id);
  if (npc === undefined || fight?.npcs.includes(id) !== true) return NOTHING;
  const escapes = isAfraid(npc) ? npcEscapes(turn.world, room) : [];
  if (escapes.length > 0) return npcFlees(turn, { room, npc, fight, escapes });
  const player = aimedAt(turn, fight, npc);
  if (player === undefined) return NOTHING;
  const aims = { ...fight.aims, [id]: player.id };
  return inSequence(turn, [
    () => done([{ kind: 'record', record: { ...fight, aims } }], []),
    (now) => strike(now, { room, player, npc, by: 'npc' }),
  ]);
}

const isAfraid = ({ npc, of }: NpcFighter): boolean => npc.dp * 100 < of.dp * of.fleeBelow;

function aimedAt(turn: Turn, fight: Fight, { id }: NpcFighter): PlayerFighter | undefined {
  const { world, numbers } = turn;
  const mercy = isMerciful(turn, id);
  const among = fight.players.filter((one) => {
    const player = playerIn(world, one, fight.id);
    return player !== undefined && !(mercy && isWounded(player.character));
  });
  const aim = aimOf(fight, id, { among, percent: numbers['combat.switchPercent'] });
  return aim === undefined ? undefined : playerIn(world, aim, fight.id);
}
