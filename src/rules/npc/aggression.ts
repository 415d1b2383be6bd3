import { type Character } from '../../model/character';
import { type Npc } from '../../model/npc';
import { type NpcKind } from '../../model/npc-kind';
import { type Beat } from '../beat';
import { attackBy } from '../fight/begin-fight';
import { type Turn, type Verdict } from '../rule';
import { clockIn } from '../clock';
import { NOTHING } from '../verdicts';
import { isFighting, livingNpcs, stillThere } from './doing';
import { isKeen, pursued } from './hunt';
import { kindOf } from './npc-here';

/** Whoever is aggressive falls upon somebody, or goes on after whom it hunts (game.md section 5). */
export const aggression: Beat = {
  name: 'npc.aggression',
  everyMs: (numbers) => numbers['npc.aggressionEveryMs'],
  *fire(turn) {
    const more = isWitchingHour(turn) ? turn.numbers['npc.witchingAggression'] : 0;
    for (const one of livingNpcs(turn.world)) {
      const npc = stillThere(turn, one);
      const kind = npc && kindOf(turn.world, npc);
      if (npc === undefined || kind === undefined || kind.aggression === 0) continue;
      yield provoked(turn, npc, { kind, more });
    }
  },
};

interface Temper {
  readonly kind: NpcKind;
  /** Points of aggression more than its own. */
  readonly more: number;
}

const isWitchingHour = (turn: Turn): boolean => clockIn(turn, turn.now).daypart === 'witching hour';

function provoked(turn: Turn, npc: Npc, { kind, more }: Temper): Verdict {
  if (npc.state === 'asleep' || isFighting(turn.world, npc)) return NOTHING;
  const prey = npc.hunts === null ? undefined : turn.world.character(npc.hunts);
  if (npc.hunts !== null && prey?.room !== npc.room) return pursued(turn, npc, prey);
  const target = chosen(turn, npc, prey);
  if (target === undefined) return prey === undefined ? NOTHING : pursued(turn, npc, undefined);
  return isKeen(turn, npc, kind.aggression + more) ? attackBy(turn, npc, target) : NOTHING;
}

/** Whom it hunts, or anybody. */
function chosen(turn: Turn, npc: Npc, prey: Character | undefined): Character | undefined {
  const { world, draw } = turn;
  if (npc.room === null) return undefined;
  if (world.content.rooms.get(npc.room)?.attributes.noCombat === true) return undefined;
  if (prey !== undefined) return isFairGame(turn, prey) ? prey : undefined;
  const fair = world
    .occupants(npc.room)
    .flatMap(({ id }) => world.character(id) ?? [])
    .filter((one) => isFairGame(turn, one));
  return fair[Math.floor(draw(1, npc.id) * fair.length)];
}

/** A living player on its feet, of no staff, whose ward is over. */
export const isFairGame = ({ world, now }: Turn, { id, life, roles }: Character): boolean =>
  (life?.kind ?? 'alive') === 'alive' &&
  (roles ?? []).length === 0 &&
  world.presence(id).wardUntil <= now;
