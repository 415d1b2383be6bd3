import { type Character } from '../../model/character';
import { type PlayerId, type RoomId } from '../../model/ids';
import { type Npc } from '../../model/npc';
import { d100 } from '../fight/rounded';
import { type Turn, type Verdict } from '../rule';
import { done, NOTHING } from '../verdicts';
import { type NpcWay, npcWays, stepsFrom, wayTowards } from './ground';
import { kindOf } from './npc-here';
import { npcMoves } from './npc-moves';

/** Whether it has the mind to, with so much aggression (game.md section 5). */
export const isKeen = ({ draw, numbers }: Turn, { id }: Npc, aggression: number): boolean =>
  d100(draw(0, `keen|${id}`)) <= aggression * numbers['npc.aggressionPercent'];

/**
 * Somebody has run from it into the next room: it follows, by its aggression, as far as it hunts from its home; and goes on hunting
 * there. It does not strike at once: see `aggression`.
 */
export function hunted(turn: Turn, { npc, player, to }: Hunted): Verdict {
  const now = turn.world.record('npc', npc.id);
  const aggression = kindOf(turn.world, npc)?.aggression ?? 0;
  const way = now === undefined ? undefined : wayInto(turn, now, to);
  if (now === undefined || way === undefined || !isKeen(turn, now, aggression)) return NOTHING;
  return npcMoves(turn, { ...now, hunts: player }, way);
}

/** Who has run from which NPC, and where to. */
export interface Hunted {
  readonly npc: Npc;
  readonly player: PlayerId;
  readonly to: RoomId;
}

/** Whom it hunts is not in its room: it follows into the next, or has lost them. */
export function pursued(turn: Turn, npc: Npc, prey: Character | undefined): Verdict {
  if (prey !== undefined) {
    const followed = hunted(turn, { npc, player: prey.id, to: prey.room });
    if (followed !== NOTHING) return followed;
  }
  return done([{ kind: 'record', record: { ...npc, hunts: null } }], []);
}

/** The way into that room, if it is next to its own, no further from its home than it hunts, and it can come home from there. */
function wayInto({ world, numbers }: Turn, npc: Npc, to: RoomId): NpcWay | undefined {
  const { rooms } = world.content;
  const here = npc.room === null ? undefined : rooms.get(npc.room);
  const home = rooms.get(npc.home);
  if (here === undefined || home === undefined) return undefined;
  const steps = stepsFrom(rooms, home).get(to) ?? Infinity;
  if (steps > numbers['npc.huntRooms']) return undefined;
  return npcWays(rooms, here).find(
    (way) => way.to.id === to && (way.to === home || wayTowards(rooms, way.to, home) !== undefined),
  );
}
