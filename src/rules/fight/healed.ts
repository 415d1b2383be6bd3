import { type Character } from '../../model/character';
import { type Turn, type Verdict } from '../rule';
import { done, NOTHING } from '../verdicts';
import { isFighting } from './leave-fight';
import { moreThreat } from './threat';

/** What somebody heals in a fight, every NPC of it minds: half as much as damage. Nothing outside. */
export function healed({ world, numbers }: Turn, healer: Character, points: number): Verdict {
  const fight = world.record('fight', healer.room);
  if (fight === undefined || points <= 0 || !isFighting(world, healer)) return NOTHING;
  const by = (points * numbers['combat.healingThreatPercent']) / 100;
  const record = fight.npcs.reduce(
    (after, npc) => moreThreat(after, npc, { player: healer.id, by }),
    fight,
  );
  return done([{ kind: 'record', record }], []);
}
