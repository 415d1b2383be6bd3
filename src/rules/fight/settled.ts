import { type Fight } from '../../model/fight';
import { type PlayerId } from '../../model/ids';
import { type CombatEnded } from '../../model/events/combat';
import { type Turn } from '../rule';
import { done, type Done } from '../verdicts';
import { factOf } from './fact-of';
import { isWounded } from './fighter';

/** A fight as it stands now; it ends with one side gone (game.md section 4). */
export function settled(turn: Turn, fight: Fight): Done {
  const why = whyOver(turn, fight);
  return why === null ? done([{ kind: 'record', record: fight }], []) : over(turn, fight, why);
}

export const over = (turn: Turn, fight: Fight, why: CombatEnded['why']): Done =>
  done(
    [{ kind: 'record-gone', of: 'fight', id: fight.id }],
    [{ type: 'combat.ended', ...factOf(turn, fight), why }],
  );

function whyOver(turn: Turn, fight: Fight): 'won' | 'lost' | null {
  if (fight.npcs.length === 0) return 'won';
  const isStanding = (id: PlayerId): boolean => {
    const character = turn.world.character(id);
    return character !== undefined && !isWounded(character);
  };
  if (fight.players.some(isStanding)) return null;
  const isMerciless = fight.players.length > 0 && fight.npcs.some((id) => !isMerciful(turn, id));
  return isMerciless ? null : 'lost';
}

/** Whether this NPC turns away from the wounded. */
export function isMerciful({ world, numbers }: Turn, id: Fight['npcs'][number]): boolean {
  const npc = world.record('npc', id);
  const kind = npc && world.content.npcs.get(npc.npc);
  return kind === undefined || kind.aggression < numbers['combat.mercyBelow'];
}
