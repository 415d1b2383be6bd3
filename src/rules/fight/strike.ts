import { type Fight } from '../../model/fight';
import { broken } from '../acts/timed-act';
import { hurtNpc } from '../death/hurt-npc';
import { hurtPlayer } from '../death/hurt-player';
import { inSequence, type Part } from '../in-sequence';
import { type Turn, type Verdict } from '../rule';
import { done, NOTHING } from '../verdicts';
import { bolting } from './bolting';
import { type Blow, blowOf, clashOf } from './blow';
import { type Exchange } from './exchange';
import { factOf } from './fact-of';
import { conditionWith } from './fighter';
import { moreThreat } from './threat';

/** One blow in a fight that both are in, and all that comes of it. */
export function strike(turn: Turn, exchange: Exchange): Verdict {
  const fight = turn.world.record('fight', exchange.room.id);
  if (fight === undefined) return NOTHING;
  const blow = blowOf(turn, exchange, fight);
  const told: Part = (now) => struck(now, exchange, { fight, blow });
  if (blow.damage === 0) return inSequence(turn, [told]);
  return inSequence(turn, [told, ...harm(exchange, blow.damage)]);
}

function struck(
  turn: Turn,
  exchange: Exchange,
  { fight, blow }: { readonly fight: Fight; readonly blow: Blow },
): Verdict {
  const { room, player, npc, by } = exchange;
  const { damage } = blow;
  const isByPlayer = by === 'player';
  const target = isByPlayer ? npc : player;
  const dp = (isByPlayer ? npc.npc.dp : player.character.dp) - damage;
  const hostile = { ...fight, lastHostileAt: turn.now };
  const minded =
    isByPlayer && damage > 0
      ? moreThreat(hostile, npc.id, { player: player.id, by: damage })
      : hostile;
  const interrupted = damage > 0 && !isByPlayer ? broken(turn, player.character) : NOTHING;
  return done(
    [{ kind: 'record', record: minded }, ...interrupted.changes],
    [
      {
        type: 'combat.struck',
        ...factOf(turn, room),
        ...clashOf(exchange),
        ...blow,
        condition: conditionWith(target, dp),
      },
      ...interrupted.events,
    ],
  );
}

/** What the damage does to the one struck. */
function harm({ room, player, npc, by }: Exchange, damage: number): readonly Part[] {
  if (by === 'player') return [(turn) => hurtNpc(turn, { npc, room }, damage)];
  const after: Part = (turn) => {
    const victim = turn.world.character(player.id);
    return victim?.room === room.id ? bolting(turn, victim, damage) : NOTHING;
  };
  return [(turn) => hurtPlayer(turn, player.id, damage), after];
}
