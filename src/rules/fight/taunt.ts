import { type PlayerFighter, type NpcFighter } from './fighter';
import { actOf } from '../act';
import { type Turn, type Verdict } from '../rule';
import { done } from '../verdicts';
import { factOf } from './fact-of';
import { withPair } from './fight-record';
import { type OwnTurn } from './own-turn';
import { threatOf, topThreat, withThreat } from './threat';

/** An NPC minds this player a tenth more than anybody; at least a little. */
export function taunt(turn: Turn, { room, player, fight }: OwnTurn, npc: NpcFighter): Verdict {
  const { now, numbers } = turn;
  const paired = withPair(fight, player.id, npc.id);
  const top = topThreat(paired, npc.id, paired.players) ?? player.id;
  const raised = (threatOf(paired, npc.id, top) * numbers['combat.tauntPercent']) / 100;
  const threat = Math.max(1, Math.ceil(raised));
  const record = {
    ...withThreat(paired, npc.id, { player: player.id, threat }),
    lastHostileAt: now,
    tauntedAt: { ...paired.tauntedAt, [player.id]: now },
  };
  return done(
    [{ kind: 'record', record }],
    [
      {
        type: 'combat.taunted',
        ...factOf(turn, room),
        ...actOf(turn, player.character),
        npc: npc.id,
        npcName: npc.of.name,
      },
    ],
  );
}

/** World time, ms, from which this player may taunt again; 0 = already. */
export function tauntReadyAt({ world, numbers }: Turn, { id, character }: PlayerFighter): number {
  const at = world.record('fight', character.room)?.tauntedAt[id];
  if (at === undefined) return 0;
  const isConstable = character.profession === 'Constable';
  return at + numbers[isConstable ? 'combat.constableTauntMs' : 'combat.tauntMs'];
}
