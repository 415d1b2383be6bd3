import { type Npc } from '../../model/npc';
import { type Room } from '../../model/room';
import { type Beat } from '../beat';
import { d100 } from '../fight/rounded';
import { type Turn, type Verdict } from '../rule';
import { NOTHING } from '../verdicts';
import { dutyOf, isFighting, livingNpcs, stillThere } from './doing';
import { type NpcWay, npcWays, stepsTo, wayTowards } from './ground';
import { kindOf } from './npc-here';
import { npcMoves } from './npc-moves';

/** Who has nothing to do goes somewhere (game.md section 5). */
export const wander: Beat = {
  name: 'npc.wander',
  everyMs: (numbers) => numbers['npc.wanderEveryMs'],
  *fire(turn) {
    const { world, draw, numbers } = turn;
    for (const one of livingNpcs(world)) {
      if (d100(draw(0, one.id)) > numbers['npc.wanderPercent']) continue;
      const npc = stillThere(turn, one);
      const range = npc && rangeOf(turn, npc);
      if (npc !== undefined && range !== undefined) yield stroll(turn, npc, range);
    }
  },
};

/** The room about which it wanders; undefined = it stays where it is. */
export function rangeOf(turn: Turn, npc: Npc): Room | undefined {
  const { world } = turn;
  const kind = kindOf(world, npc);
  if (kind === undefined || npc.hunts !== null || isFighting(world, npc)) return undefined;
  const duty = dutyOf(kind, turn);
  const isFree = duty === undefined ? kind.isWandering : duty.state === 'wander';
  return isFree ? world.content.rooms.get(duty?.room ?? npc.home) : undefined;
}

/** One room on, inside the sub-zone; from outside of it, back. */
function stroll(turn: Turn, npc: Npc, range: Room): Verdict {
  const { rooms } = turn.world.content;
  const here = npc.room === null ? undefined : rooms.get(npc.room);
  if (here === undefined) return NOTHING;
  const way =
    here.subZone === range.subZone
      ? anyWay(turn, npc, { here, range })
      : wayTowards(rooms, here, range);
  return way === undefined ? NOTHING : npcMoves(turn, npc, way);
}

/** Any that stays in the sub-zone; those that lead homeward weigh more. */
function anyWay(
  { world, draw, numbers }: Turn,
  npc: Npc,
  { here, range }: { readonly here: Room; readonly range: Room },
): NpcWay | undefined {
  const { rooms } = world.content;
  const steps = stepsTo(rooms, range);
  const far = steps.get(here.id) ?? Infinity;
  const ways = npcWays(rooms, here)
    .filter(({ to }) => to.subZone === here.subZone)
    .map((way) => ({
      way,
      weight: (steps.get(way.to.id) ?? Infinity) < far ? numbers['npc.homewardWeight'] : 1,
    }));
  let left = draw(1, npc.id) * ways.reduce((sum, { weight }) => sum + weight, 0);
  return ways.find(({ weight }) => (left -= weight) < 0)?.way;
}
