import { type Npc } from '../../model/npc';
import { type ScheduleEntry } from '../../model/npc-kind';
import { type Room } from '../../model/room';
import { type Beat } from '../beat';
import { type Turn, type Verdict } from '../rule';
import { done, NOTHING } from '../verdicts';
import { dutyOf, isFighting, livingNpcs, stillThere } from './doing';
import { wayTowards } from './ground';
import { npcFact } from './npc-fact';
import { kindOf } from './npc-here';
import { npcMoves } from './npc-moves';

/**
 * Whoever is not where the hour wants them goes one room nearer; whoever is, does what the hour wants. Who has no hours, and does not wander,
 * goes back home after a hunt in the same way (game.md section 5).
 */
export const schedule: Beat = {
  name: 'npc.schedule',
  everyMs: (numbers) => numbers['npc.scheduleEveryMs'],
  *fire(turn) {
    for (const one of livingNpcs(turn.world)) {
      const npc = stillThere(turn, one);
      if (npc !== undefined) yield pursue(turn, npc);
    }
  },
};

function pursue(turn: Turn, npc: Npc): Verdict {
  const { world } = turn;
  const kind = kindOf(world, npc);
  if (kind === undefined || npc.room === null) return NOTHING;
  const duty = dutyOf(kind, turn);
  const goal = world.content.rooms.get(duty?.room ?? npc.home);
  const here = world.content.rooms.get(npc.room);
  if (goal === undefined || here === undefined) return NOTHING;
  if (npc.hunts !== null || isFighting(world, npc)) return roused(npc);
  if (isThere(here, goal, duty) || (duty === undefined && kind.isWandering))
    return settle(turn, npc, duty);
  const way = wayTowards(world.content.rooms, here, goal);
  return way === undefined ? NOTHING : npcMoves(turn, awake(npc), way);
}

/** Who may wander is there in any room of the sub-zone. */
const isThere = (here: Room, goal: Room, duty: ScheduleEntry | undefined): boolean =>
  duty?.state === 'wander' ? here.subZone === goal.subZone : here === goal;

const awake = (npc: Npc): Npc => ({ ...npc, state: undefined });

/** Nobody fights or hunts asleep, or behind a counter. */
const roused = (npc: Npc): Verdict =>
  npc.state === undefined ? NOTHING : done([{ kind: 'record', record: awake(npc) }], []);

/** Nothing, if that is what it does already. */
function settle(turn: Turn, npc: Npc, duty: ScheduleEntry | undefined): Verdict {
  if (npc.state === duty?.state) return NOTHING;
  if (duty === undefined) return done([{ kind: 'record', record: awake(npc) }], []);
  const { state } = duty;
  const room = npc.room ?? npc.home;
  return done(
    [{ kind: 'record', record: { ...npc, state } }],
    [{ type: 'npc.settled', ...npcFact(turn, npc, { kind: 'room', room }), room, state }],
  );
}
