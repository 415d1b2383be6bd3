import { type Fight } from '../../model/fight';
import { type RecordAlarm } from '../alarm';
import { inSequence, type Part } from '../in-sequence';
import { type RuleNumbers } from '../numbers';
import { type Turn, type Verdict } from '../rule';
import { done } from '../verdicts';
import { withoutNpc, withoutPlayer } from './fight-record';
import { npcIn, playerIn } from './fighter';
import { npcActs } from './npc-acts';
import { inOrder } from './order';
import { over, settled } from './settled';
import { playerActs } from './player-acts';

/** When a round resolves, world time, ms; and when a fight in which nobody strikes is over. */
const roundAt = ({ startedAt }: Fight, round: number, numbers: RuleNumbers): number =>
  startedAt + round * numbers['combat.roundMs'];
const quietAt = ({ lastHostileAt }: Fight, numbers: RuleNumbers): number =>
  lastHostileAt + numbers['combat.quietMs'];

/** The rounds of a fight (game.md section 4). Of rounds missed in a stall only the latest is fought. */
export const fightAlarm: RecordAlarm<'fight'> = {
  next: (fight, numbers) =>
    Math.min(roundAt(fight, fight.round + 1, numbers), quietAt(fight, numbers)),
  ring: (turn, fight) => {
    const { numbers, now, present } = turn;
    if (now >= quietAt(fight, numbers)) return over(turn, fight, 'quiet');
    const round = fight.round + 1;
    const latest = Math.floor((present - fight.startedAt) / numbers['combat.roundMs']);
    return latest > round
      ? done([{ kind: 'record', record: { ...fight, round: latest - 1 } }], [])
      : fought(turn, { ...fight, round });
  },
};

function fought(turn: Turn, fight: Fight): Verdict {
  const room = turn.world.content.rooms.get(fight.id);
  if (room === undefined) return over(turn, fight, 'lost');
  const present = thoseThere(turn, fight);
  const acts = inOrder(turn, present).map((one): Part =>
    one.kind === 'player'
      ? (now) => playerActs(now, room, one.id)
      : (now) => npcActs(now, room, one.id),
  );
  return inSequence(turn, [(now) => settled(now, present), ...acts]);
}

/** Without those who have left the world or the room in the meantime; who comes back into the world is under its ward. */
function thoseThere({ world, now }: Turn, fight: Fight): Fight {
  let left = fight;
  for (const id of fight.players) {
    const isThere = playerIn(world, id, fight.id) !== undefined;
    if (!isThere || world.presence(id).wardUntil > now) left = withoutPlayer(left, id);
  }
  for (const id of fight.npcs)
    if (npcIn(world, id, fight.id) === undefined) left = withoutNpc(left, id);
  return left;
}
